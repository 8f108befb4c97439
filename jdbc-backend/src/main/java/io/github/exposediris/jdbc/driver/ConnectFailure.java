package io.github.exposediris.jdbc.driver;

import io.github.exposediris.core.connect.HostAndPort;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which hosts could not be reached, and why. For one thread. */
final class ConnectFailure {
    private static final String UNABLE_TO_CONNECT = "08001";
    private static final String NO_ANSWER = "there was no answer in time";

    private final Map<HostAndPort, SQLException> failures = new LinkedHashMap<>();

    /**
     * Takes down that a host could not be reached, or takes no more clients now.
     *
     * @throws SQLException the failure, where the server refused: another host would not know better
     */
    void add(HostAndPort host, SQLException failure) throws SQLException {
        if (!isOfHost(failure)) {
            failures.values().forEach(failure::addSuppressed);
            throw failure;
        }
        failures.put(host, failure);
    }

    /** All failures in one, in our words where the network is to blame; what a server itself said stays as it is. */
    SQLException told() {
        if (failures.size() == 1) {
            SQLException only = failures.values().iterator().next();
            return isOfNetwork(only) ? new SQLException("Cannot connect to " + reasons() + ".", only.getSQLState(), network(only)) : only;
        }
        SQLException told = new SQLException("Cannot connect to " + reasons() + ".", UNABLE_TO_CONNECT);
        failures.values().forEach(told::addSuppressed);
        return told;
    }

    private String reasons() {
        return failures.entrySet().stream()
                .map(failure -> failure.getKey().authority() + ": " + reason(failure.getValue()))
                .collect(Collectors.joining(", nor to "));
    }

    /** Classes 53 and 57P: a server that is full, starting or stopping. */
    private static boolean isOfHost(SQLException failure) {
        String state = failure.getSQLState();
        return isOfNetwork(failure) || state != null && (state.startsWith("53") || state.startsWith("57P"));
    }

    /** The limit on a log-in, once it is over, is told without a cause. */
    private static boolean isOfNetwork(SQLException failure) {
        return network(failure) != null || UNABLE_TO_CONNECT.equals(failure.getSQLState()) && failure.getCause() == null;
    }

    private static @Nullable IOException network(SQLException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof IOException network) {
                return network;
            }
        }
        return null;
    }

    private static String reason(SQLException failure) {
        IOException network = network(failure);
        if (network instanceof UnknownHostException) {
            return "the host is unknown";
        }
        if (network instanceof SocketTimeoutException || network == null && isOfNetwork(failure)) {
            return NO_ANSWER;
        }
        String told = network == null ? failure.getMessage() : network.getMessage();
        return told == null ? "the server closed the connection" : told;
    }
}
