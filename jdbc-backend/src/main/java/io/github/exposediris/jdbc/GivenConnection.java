package io.github.exposediris.jdbc;

import io.github.exposediris.jdbc.connection.AdaptedConnection;
import io.github.exposediris.jdbc.driver.PgjdbcConnections;
import io.github.exposediris.jdbc.gateway.OwnAdaptation;
import io.github.exposediris.jdbc.intersystems.NativeDriver;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection that a DataSource of the application gave. */
final class GivenConnection {
    private GivenConnection() {}

    /**
     * The same as one to IRIS, whichever driver opened it.
     *
     * @throws SQLException if it is of another driver, or set so that it cannot be used; it is closed then
     */
    static Connection adapted(Connection connection) throws SQLException {
        try {
            return byDriver(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection byDriver(Connection connection) throws SQLException {
        if (connection.isWrapperFor(AdaptedConnection.class)) {
            return OwnAdaptation.of(connection);
        }
        String url = String.valueOf(connection.getMetaData().getURL());
        if (url.startsWith("jdbc:iris-pgwire:")) {
            return OwnAdaptation.of(connection); // ours, behind a proxy that unwraps nothing
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return PgjdbcConnections.adapted(connection);
        }
        if (url.startsWith("jdbc:IRIS:")) {
            return NativeDriver.adapted(connection, namespace(url));
        }
        throw new SQLException("The DataSource gives connections of " + connection.getMetaData().getDriverName()
                + ", which do not lead to IRIS."
                + " Give one of jdbc:iris-pgwire:, jdbc:postgresql: or jdbc:IRIS:.", "08001");
    }

    private static String namespace(String url) {
        String path = url.substring(url.indexOf('/', url.indexOf("//") + 2) + 1);
        return path.replaceFirst("[/;?].*", "");
    }
}
