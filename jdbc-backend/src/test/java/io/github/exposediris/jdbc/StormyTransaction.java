package io.github.exposediris.jdbc;

import io.github.exposediris.core.error.ConnectionFailedException;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.StatementCancelledException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;

/** One transaction that moves money, and how it ends. */
final class StormyTransaction {
    /** Runs for longer than anybody waits for. */
    private static final String ENDLESS =
            "SELECT COUNT(*) FROM storm_accounts a, storm_accounts b, storm_accounts c, storm_accounts d, storm_accounts e, "
                    + "storm_accounts f";
    /** Runs for about as long as it takes until the request arrives. */
    private static final String SHORT = "SELECT COUNT(*) FROM storm_accounts a, storm_accounts b, storm_accounts c";
    private static final int AT_MOST_MICROS = 4_000;

    private final IrisJdbcDatabase db;
    private final Accounts accounts;
    private final ScheduledExecutorService clock;
    private final SplittableRandom random;

    StormyTransaction(IrisJdbcDatabase db, Accounts accounts, ScheduledExecutorService clock, SplittableRandom random) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /** How a transaction ends. */
    enum End {
        COMMIT,
        FAILURE,
        CANCEL,
        LATE_CANCEL,
        TIMEOUT,
        INTERRUPT
    }

    /** Runs it; how it ended. */
    End run() {
        End end = any();
        try {
            db.transactionWithoutResult(tx -> {
                accounts.move(tx, accounts.any(random.nextInt()), accounts.any(random.nextInt()), random.nextInt(1, 50));
                end(end);
            });
            if (end == End.FAILURE || end == End.TIMEOUT) {
                throw new AssertionError(end + " let the transaction commit");
            }
        } catch (StatementCancelledException expected) {
            require(end == End.CANCEL || end == End.LATE_CANCEL || end == End.TIMEOUT, end, expected);
        } catch (Breakdown expected) {
            require(end == End.FAILURE, end, expected);
        } catch (IrisException e) {
            require(end == End.INTERRUPT && e instanceof ConnectionFailedException, end, e); // the pool gives none to an interrupted thread
        } finally {
            Thread.interrupted();
        }
        return end;
    }

    /** A time limit is a second at least, so that few transactions wait for one. */
    private End any() {
        if (random.nextInt(80) == 0) {
            return End.TIMEOUT;
        }
        End[] others = {End.COMMIT, End.FAILURE, End.CANCEL, End.LATE_CANCEL, End.INTERRUPT};
        return others[random.nextInt(others.length)];
    }

    private static void require(boolean expected, End end, RuntimeException failure) {
        if (!expected) {
            throw new AssertionError(end + " ended otherwise", failure);
        }
    }

    private void end(End end) {
        switch (end) {
            case COMMIT -> {}
            case FAILURE -> throw new Breakdown();
            case CANCEL -> cancelled(ENDLESS, 0);
            case LATE_CANCEL -> cancelled(SHORT, 0);
            case TIMEOUT -> cancelled(ENDLESS, 1);
            case INTERRUPT -> interrupted();
        }
    }

    private void cancelled(String sql, int seconds) {
        JdbcTransaction transaction = TransactionManager.Companion.current();
        Connection connection = (Connection) transaction.getConnection().getConnection();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(seconds);
            ScheduledFuture<?> request = seconds > 0 ? null : requests(statement, sql.equals(ENDLESS));
            try {
                statement.executeQuery().close();
            } finally {
                if (request != null) {
                    request.cancel(false);
                }
            }
        } catch (SQLException e) {
            throw IrisException.from(e);
        }
    }

    /** One that comes before the statement has begun cancels nothing, so that they may go on. */
    private ScheduledFuture<?> requests(Statement statement, boolean goOn) {
        int after = random.nextInt(1, AT_MOST_MICROS);
        return goOn
                ? clock.scheduleWithFixedDelay(() -> cancel(statement), after, AT_MOST_MICROS, TimeUnit.MICROSECONDS)
                : clock.schedule(() -> cancel(statement), after, TimeUnit.MICROSECONDS);
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException closedMeanwhile) {
            // the transaction has ended
        }
    }

    private void interrupted() {
        Thread runner = Thread.currentThread();
        ScheduledFuture<?> interrupt = clock.schedule(runner::interrupt, random.nextInt(AT_MOST_MICROS), TimeUnit.MICROSECONDS);
        accounts.sum();
        interrupt.cancel(false);
    }

    private static final class Breakdown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
