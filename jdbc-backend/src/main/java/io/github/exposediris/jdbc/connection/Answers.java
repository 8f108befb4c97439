package io.github.exposediris.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The wait for a server's answers: within a limit that holds on the socket, as a server that hangs cancels nothing, and with an end for a
 * connection whose answers cannot be understood. Past the limit the driver closes the connection. For the connection's thread.
 */
final class Answers {
    private static final Executor DIRECT = Runnable::run;

    private final Connection connection;
    private final int usualSeconds;

    /** @param usualSeconds the limit of statements that the connection's socket has already; 0 for none */
    Answers(Connection connection, int usualSeconds) {
        this.connection = connection;
        this.usualSeconds = usualSeconds;
    }

    /** The answer to a statement with that limit in seconds, 0 for none. */
    <T extends @Nullable Object, E extends Throwable> T ofStatement(int seconds, Call<T, E> call) throws SQLException, E {
        return seconds == usualSeconds ? understood(call) : limited(Connections.socketMillis(seconds), call);
    }

    /** The answer to anything else, within seconds; 0 leaves the limit that is there. */
    <T extends @Nullable Object, E extends Throwable> T within(int seconds, Call<T, E> call) throws SQLException, E {
        return seconds == 0 ? understood(call) : limited(Math.toIntExact(seconds * 1_000L), call);
    }

    private <T extends @Nullable Object, E extends Throwable> T limited(int millis, Call<T, E> call) throws SQLException, E {
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(DIRECT, millis);
        try {
            return understood(call);
        } finally {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(DIRECT, before);
            }
        }
    }

    /** A driver that reads past the end of a message no longer knows where the next one begins. */
    private <T extends @Nullable Object, E extends Throwable> T understood(Call<T, E> call) throws SQLException, E {
        try {
            return call.make();
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            connection.abort(DIRECT);
            throw new SQLException("The server's answer cannot be understood; the connection was closed.", "08P01", e);
        }
    }

    /** What is waited for. */
    @FunctionalInterface
    interface Call<T extends @Nullable Object, E extends Throwable> {
        T make() throws E;
    }
}
