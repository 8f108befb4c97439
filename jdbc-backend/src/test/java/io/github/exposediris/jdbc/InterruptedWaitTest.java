package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.embedded.EmbeddedIris;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionsKt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thread that is interrupted while it waits for a connection of the pool fails, and still knows that it was interrupted. */
class InterruptedWaitTest {
    private final EmbeddedIris server = EmbeddedIris.start();
    private final IrisJdbcDatabase db = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(1));

    @AfterEach
    void stop() {
        db.close();
        server.close();
    }

    /** Somebody else has the only connection meanwhile. */
    private void requireInterrupted(Runnable transaction) {
        db.transactionWithoutResult(tx -> {
            tx.execute("CREATE TABLE waits (n INT)");
            CompletableFuture.runAsync(() -> {
                Thread.currentThread().interrupt();
                IrisException failure = assertThrows(IrisException.class, transaction::run);
                assertInstanceOf(InterruptedException.class, failure.getCause().getCause());
                assertFalse(failure.isTransient());
                assertTrue(Thread.interrupted(), "the interrupt was forgotten");
            }).orTimeout(20, TimeUnit.SECONDS).join();
        });
    }

    @Test
    void inATransaction() {
        requireInterrupted(() -> db.transactionWithoutResult(tx -> tx.execute("DROP TABLE waits")));
    }

    @Test
    void inStatementsThatCommitByThemselves() {
        requireInterrupted(() -> db.<Boolean>autoCommit(tx -> true));
    }

    @Test
    void inExposedsOwnTransaction() {
        requireInterrupted(() -> TransactionsKt.transaction(db.database(), null, null, tx -> tx.getConnection().getReadOnly()));
    }
}
