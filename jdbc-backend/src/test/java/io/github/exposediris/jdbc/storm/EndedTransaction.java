package io.github.exposediris.jdbc.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.StatementCancelledException;
import io.github.exposediris.jdbc.BlockingTransaction;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;

/** One transaction that would never end by itself, and that somebody ends. For the thread that runs it. */
final class EndedTransaction {
    private static final int SOON_MICROS = 8_000;
    /** JDBC's least limit, but for what clocks may differ by. */
    private static final long LIMIT_MILLIS = 980;

    private final IrisJdbcDatabase db;
    private final ScheduledExecutorService clock;
    private final Script script;
    private final SplittableRandom random;

    EndedTransaction(IrisJdbcDatabase db, ScheduledExecutorService clock, Script script, SplittableRandom random) {
        this.db = db;
        this.clock = clock;
        this.script = script;
        this.random = random;
    }

    /** Runs it; what it was at when it was ended. Fails where it ended otherwise. */
    Moment endedBy(Ending ending) {
        try {
            return switch (ending) {
                case COROUTINE_CANCEL -> cancelledCoroutine();
                case THREAD_INTERRUPT -> interrupted();
                case STATEMENT_CANCEL -> cancelled(statement -> statement.executeCancelled(random.nextInt(1, SOON_MICROS)));
                case QUERY_TIMEOUT -> cancelled(EndedTransaction::tooLong);
            };
        } finally {
            script.ended().run();
        }
    }

    private Moment cancelledCoroutine() {
        Moment last = random.nextInt(6) == 0 ? Moment.LONG_STATEMENT : Moment.OWN_WORK;
        return new SuspendingSide(db).cancelled(script, oneOf(last), random.nextInt(SOON_MICROS) / 1_000, last);
    }

    private Moment oneOf(Moment last) {
        Moment[] moments = {Moment.AWAITING_CONNECTION, Moment.SHORT_STATEMENT, last};
        return moments[random.nextInt(moments.length)];
    }

    private Moment cancelled(Consumer<CancellableStatement> endless) {
        Progress progress = new Progress(Moment.LONG_STATEMENT, () -> {});
        assertThrows(StatementCancelledException.class, () -> db.transactionWithoutResult(tx -> {
            begin(tx, progress);
            progress.reach(Moment.LONG_STATEMENT);
            endless.accept(new CancellableStatement(script.endless(), clock));
        }));
        assertEquals(Moment.LONG_STATEMENT, progress.now(), "a request for another statement met this transaction");
        return progress.now();
    }

    /** Exposed takes a connection for the first statement only. */
    private void begin(BlockingTransaction tx, Progress progress) {
        TransactionManager.Companion.current().getConnection();
        progress.reach(Moment.SHORT_STATEMENT);
        script.run(tx);
    }

    private static void tooLong(CancellableStatement statement) {
        long start = System.nanoTime();
        try {
            statement.executeWithin(1);
        } finally {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertTrue(millis >= LIMIT_MILLIS, () -> "ended by something else after " + millis + " ms");
        }
    }

    /** A driver notices no interrupt: a statement under way goes on, and the first wait of the transaction's own ends it. */
    private Moment interrupted() {
        Thread runner = Thread.currentThread();
        AtomicReference<Progress> progress = new AtomicReference<>();
        AtomicReference<Moment> met = new AtomicReference<>();
        progress.set(new Progress(oneOf(Moment.OWN_WORK), () -> clock.schedule(() -> {
            met.set(progress.get().now());
            runner.interrupt();
        }, random.nextInt(SOON_MICROS), TimeUnit.MICROSECONDS)));
        endByInterrupt(progress.get());
        return met.get();
    }

    private void endByInterrupt(Progress progress) {
        try {
            progress.reach(Moment.AWAITING_CONNECTION);
            db.transactionWithoutResult(tx -> {
                begin(tx, progress);
                progress.reach(Moment.OWN_WORK);
                waitForEver();
            });
            throw new AssertionError("nobody waits for ever");
        } catch (Interrupted expected) {
            assertEquals(Moment.OWN_WORK, progress.now());
        } catch (IrisException noConnection) {
            assertEquals(Moment.AWAITING_CONNECTION, progress.now(), noConnection::toString);
            assertInstanceOf(InterruptedException.class, noConnection.getCause().getCause());
            assertTrue(Thread.currentThread().isInterrupted(), "the interrupt was forgotten");
        } finally {
            Thread.interrupted();
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
    }

    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
