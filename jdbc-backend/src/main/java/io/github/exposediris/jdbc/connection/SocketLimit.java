package io.github.exposediris.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A time limit on every read of a connection's socket while something is done; past it the driver closes the connection. */
final class SocketLimit {
    private static final Executor DIRECT = Runnable::run;

    private SocketLimit() {}

    /** Does the work within that many seconds a read; 0 leaves the limit that is there. */
    static <T extends @Nullable Object> T during(Connection connection, int seconds, Work<T> work) throws SQLException {
        int before = connection.getNetworkTimeout();
        if (seconds > 0) {
            connection.setNetworkTimeout(DIRECT, Math.toIntExact(seconds * 1_000L));
        }
        try {
            return work.run();
        } finally {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(DIRECT, before);
            }
        }
    }

    /** What is done. */
    interface Work<T extends @Nullable Object> {
        T run() throws SQLException;
    }
}
