package io.github.exposediris.jdbc.storm;

import io.github.exposediris.core.error.IrisException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;

/** A statement in the transaction around, which another thread cancels or a limit ends. */
record CancellableStatement(String sql, ScheduledExecutorService clock) {
    /** How often one goes on to ask that was too early. */
    private static final int AGAIN_MICROS = 4_000;

    void executeWithin(int seconds) {
        execute(statement -> {
            statement.setQueryTimeout(seconds);
            return CompletableFuture.completedFuture(null);
        });
    }

    /** Cancels it once; that may come before it has begun, and when it is done. */
    void executeCancelledOnce(int afterMicros) {
        execute(statement -> clock.schedule(() -> cancel(statement), afterMicros, TimeUnit.MICROSECONDS));
    }

    /** Cancels it until it has ended, as a request that comes before it has begun cancels nothing. */
    void executeCancelled(int afterMicros) {
        execute(statement -> clock.scheduleWithFixedDelay(() -> cancel(statement), afterMicros, AGAIN_MICROS, TimeUnit.MICROSECONDS));
    }

    private void execute(Request request) {
        Connection connection = (Connection) TransactionManager.Companion.current().getConnection().getConnection();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Future<?> requested = request.of(statement);
            try {
                statement.execute();
            } finally {
                requested.cancel(false);
            }
        } catch (SQLException e) {
            throw IrisException.from(e);
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException closedMeanwhile) {
            // the transaction has ended
        }
    }

    private interface Request {
        Future<?> of(Statement statement) throws SQLException;
    }
}
