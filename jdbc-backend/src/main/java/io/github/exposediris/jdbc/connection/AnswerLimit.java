package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.jdbc.connection.CutOff;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A time limit on an answer where the server cancels nothing: iris-pgwire 1.0 within IRIS lets the statement run to its end, outside of
 * IRIS it closes the connection. Here the connection is given up, the statement may run on, and a pool makes a new one.
 */
final class AnswerLimit {
    private static final Executor DIRECT = Runnable::run;

    private AnswerLimit() {}

    /** Does the work within that many seconds; null and 0 set no limit. */
    static <T> T within(@Nullable Integer seconds, Connection connection, Work<T> work) {
        if (seconds == null || seconds <= 0) {
            return work.run();
        }
        return Unchecked.call(() -> limited(seconds, connection, work));
    }

    private static <T> T limited(int seconds, Connection connection, Work<T> work) throws SQLException {
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(DIRECT, Math.toIntExact(seconds * 1_000L));
        try {
            return work.run();
        } catch (Throwable failure) {
            if (CutOff.isSilence(failure)) {
                throw CutOff.late(seconds, failure);
            }
            throw Unchecked.<RuntimeException>as(failure);
        } finally {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(DIRECT, before);
            }
        }
    }

    /** What is done; Exposed's interface hides what it throws. */
    interface Work<T> {
        T run();
    }
}
