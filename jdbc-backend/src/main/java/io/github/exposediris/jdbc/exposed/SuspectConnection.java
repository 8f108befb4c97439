package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.jdbc.connection.AdaptedConnection;
import java.sql.Connection;
import java.sql.SQLException;

/** What becomes of a connection that a cancel request may still reach. */
final class SuspectConnection {
    private SuspectConnection() {}

    /** Whether the connection was such a one, and is gone now; a pool that gets it back sees that and opens another. */
    static boolean isAborted(Connection connection) throws SQLException {
        if (connection.isClosed()
                || !connection.isWrapperFor(AdaptedConnection.class)
                || !connection.unwrap(AdaptedConnection.class).isSuspect()) {
            return false;
        }
        connection.unwrap(AdaptedConnection.class).discard();
        try {
            connection.close();
        } catch (SQLException broken) {
            // a pool tells that it found the connection broken, as it should
        }
        return true;
    }
}
