package io.github.exposediris.jdbc.driver;

import io.github.exposediris.core.connect.IrisEndpoint.Server;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Says which server could not be reached, and why. */
final class ConnectFailure {
    private ConnectFailure() {}

    /** The same failure in our words where the network is to blame; what the server itself said stays as it is. */
    static SQLException of(SQLException failure, Server server) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof IOException network) {
                String message = "Cannot connect to " + server.authority() + ": " + reason(network) + ".";
                return new SQLException(message, failure.getSQLState(), network);
            }
        }
        return failure;
    }

    private static String reason(IOException network) {
        if (network instanceof UnknownHostException) {
            return "the host is unknown";
        }
        if (network instanceof SocketTimeoutException) {
            return "there was no answer in time";
        }
        String told = network.getMessage();
        return told == null ? "the server closed the connection" : told;
    }
}
