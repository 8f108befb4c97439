package io.github.exposediris.jdbc.storm;

import io.github.exposediris.core.error.StatementCancelledException;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One transaction that moves money, and how it ends. */
final class StormyTransaction {
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
            case CANCEL -> new CancellableStatement(Accounts.ENDLESS, clock).executeCancelled(soon());
            case LATE_CANCEL -> new CancellableStatement(SHORT, clock).executeCancelledOnce(soon());
            case TIMEOUT -> new CancellableStatement(Accounts.ENDLESS, clock).executeWithin(1);
            case INTERRUPT -> interrupted();
        }
    }

    private int soon() {
        return random.nextInt(1, AT_MOST_MICROS);
    }

    private void interrupted() {
        Thread runner = Thread.currentThread();
        ScheduledFuture<?> interrupt = clock.schedule(runner::interrupt, random.nextInt(AT_MOST_MICROS), TimeUnit.MICROSECONDS);
        db.transaction(accounts::sum);
        if (!interrupt.cancel(false)) {
            awaitInterrupt();
        }
    }

    /** It is on its way, and must not meet the next transaction. */
    private static void awaitInterrupt() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static final class Breakdown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
