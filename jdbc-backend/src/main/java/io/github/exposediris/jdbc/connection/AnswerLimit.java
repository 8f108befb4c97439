package io.github.exposediris.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A time limit on an answer where the server cancels nothing: iris-pgwire 1.0 within IRIS lets the statement run to its end, outside of
 * IRIS it closes the connection. Here the connection is given up, the statement may run on, and a pool makes a new one.
 */
public final class AnswerLimit {
    private static final Executor DIRECT = Runnable::run;

    private AnswerLimit() {}

    /** Does the work within that many seconds; null and 0 set no limit. */
    public static <T extends @Nullable Object, E extends Throwable> T within(
            @Nullable Integer seconds, Connection connection, Work<T, E> work) throws SQLException, E {
        return seconds == null || seconds <= 0 ? work.run() : limited(seconds, connection, work);
    }

    private static <T extends @Nullable Object, E extends Throwable> T limited(int seconds, Connection connection, Work<T, E> work)
            throws SQLException, E {
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(DIRECT, Math.toIntExact(seconds * 1_000L));
        try {
            return work.run();
        } catch (Throwable failure) {
            if (CutOff.isSilence(failure)) {
                throw CutOff.late(seconds, failure);
            }
            throw failure;
        } finally {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(DIRECT, before);
            }
        }
    }

    /** What is done. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Throwable> {
        /** Does it. */
        T run() throws E;
    }
}
