package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.UniqueViolationException;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.BatchReplace;
import io.github.exposediris.core.statement.BatchUpsert;
import io.github.exposediris.core.statement.InsertIgnore;
import io.github.exposediris.core.statement.Replace;
import io.github.exposediris.testkit.Need;
import io.github.exposediris.testkit.TransactionUnderTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.junit.jupiter.api.Test;

/** What becomes of rows whose unique key is taken (InterSystems SQL Reference, INSERT and INSERT OR UPDATE). */
interface KeyContract extends Fixture {
    private static InsertIgnore unlessThere(String name) {
        return InsertIgnore.into(WRITERS, WRITERS.name).set(WRITERS.name, name);
    }

    private List<String> writers() {
        return values(IrisSelect.from(WRITERS).orderBy(WRITERS.id), WRITERS.name);
    }

    private UnsupportedByIrisException unsupported(Runnable work) {
        int before = server().statements().size();
        UnsupportedByIrisException refusal = assertThrows(UnsupportedByIrisException.class, work::run);
        assertEquals(List.of(), server().statements().subList(before, server().statements().size()).stream()
                .filter(sql -> sql.startsWith("INSERT"))
                .toList());
        return refusal;
    }

    @Test
    @Needs(Need.COUNT)
    default void anInsertThatIgnoresDuplicatesTellsTheKeyOfANewRow() {
        writer("Ada");
        Optional<ResultRow> row = backend().transaction(tx -> tx.insert(unlessThere("Grace")));
        long key = row.orElseThrow().get(WRITERS.id);
        assertEquals("Grace", only(IrisSelect.from(WRITERS).where(eq(WRITERS.id, key))).get(WRITERS.name));
    }

    @Test
    @Needs(Need.COUNT)
    default void anInsertThatIgnoresDuplicatesLeavesATakenKeyAlone() {
        long ada = writer("Ada");
        Optional<ResultRow> row = backend().transaction(tx -> tx.insert(unlessThere("ADA")));
        assertFalse(row.isPresent());
        assertEquals("Ada", only(IrisSelect.from(WRITERS).where(eq(WRITERS.id, ada))).get(WRITERS.name));
    }

    @Test
    @Needs(Need.COUNT)
    default void anInsertThatIgnoresDuplicatesLeavesTheTransactionUsable() {
        writer("Ada");
        transaction(tx -> {
            tx.insert(unlessThere("Ada"));
            tx.insert(unlessThere("Grace"));
        });
        assertEquals(List.of("Ada", "Grace"), writers());
    }

    @Test
    @Needs({Need.TRANSACTION, Need.COUNT})
    default void aRowThatAnotherTransactionWritesMeanwhileIsLeftOut() throws Exception {
        Optional<ResultRow> second = whileAdaIsWritten(1, late -> late.insert(unlessThere("Ada")));
        assertFalse(second.isPresent());
        assertEquals(List.of("Ada"), writers());
    }

    @Test
    @Needs({Need.TRANSACTION, Need.COUNT})
    default void aBatchLeavesOutARowThatAnotherTransactionWritesMeanwhile() throws Exception {
        int inserted = whileAdaIsWritten(2, late -> late.insert(BatchInsert.into(
                WRITERS, List.of("Grace", "Ada", "Kay"), (name, row) -> row.set(WRITERS.name, name)).ignoring(WRITERS.name)));
        assertEquals(2, inserted);
        assertEquals(Set.of("Ada", "Grace", "Kay"), Set.copyOf(writers()));
    }

    /** What work in another transaction returns, whose insert of that number has met a row that is not committed yet. */
    private <T> T whileAdaIsWritten(int inserts, Function<TransactionUnderTest, T> work) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<T> second = new CompletableFuture<>();
        long before = carefulInserts();
        transaction(tx -> {
            tx.insert(unlessThere("Ada"));
            Thread other = new Thread(() -> {
                try {
                    second.complete(backend().transaction(late -> {
                        started.countDown();
                        return work.apply(late);
                    }));
                } catch (Throwable e) {
                    second.completeExceptionally(e);
                }
            });
            other.start();
            await(started);
            awaitInserts(before + 1 + inserts);
        });
        return second.get(20, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many inserts that look for the row first the server has received. */
    private long carefulInserts() {
        return server().statements().stream().filter(sql -> sql.contains("NOT EXISTS")).count();
    }

    private void awaitInserts(long count) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (server().records() && carefulInserts() < count) {
            assertTrue(System.nanoTime() < limit, "the second insert did not arrive");
            Thread.onSpinWait();
        }
    }

    @Test
    default void anInsertCannotIgnoreDuplicatesOfAColumnThatIsNoKey() {
        long writer = writer("Ada");
        InsertIgnore byTitle = InsertIgnore.into(TEXTS, TEXTS.title).set(TEXTS.title, "t").set(TEXTS.writer, writer);
        String message = unsupported(() -> transaction(tx -> tx.insert(byTitle))).getMessage();
        assertTrue(message.contains("title is no unique key that the row fills"), message);
    }

    @Test
    @Needs(Need.COUNT)
    default void aBatchThatIgnoresDuplicatesCountsTheNewRows() {
        writer("Grace");
        int inserted = backend().transaction(tx -> tx.insert(BatchInsert.into(
                WRITERS, List.of("Ada", "Grace", "Ada", "Kay"), (name, row) -> row.set(WRITERS.name, name)).ignoring(WRITERS.name)));
        assertEquals(2, inserted);
        assertEquals(List.of("Grace", "Ada", "Kay"), writers());
    }

    @Test
    default void aBatchThatDoesNotIgnoreDuplicatesIsAllOrNothing() {
        writer("Grace");
        assertThrows(UniqueViolationException.class, () -> transaction(tx -> {
            try {
                tx.insert(BatchInsert.into(WRITERS, List.of("Ada", "Grace"), (name, row) -> row.set(WRITERS.name, name)));
            } catch (IrisException e) {
                assertEquals(1, tx.fetch(IrisSelect.from(WRITERS)).size());
                throw e;
            }
        }));
    }

    @Test
    default void aBatchUpsertInsertsAndUpdates() {
        transaction(tx -> tx.upsert(BatchUpsert.into(
                WRITERS, List.of("Ada", "Grace"), (name, row) -> row.set(WRITERS.name, name), WRITERS.name)));
        int written = backend().transaction(tx -> tx.upsert(BatchUpsert.into(
                WRITERS, List.of("Ada", "Kay"), (name, row) -> row.set(WRITERS.name, name), WRITERS.name)));
        assertEquals(2, written);
        assertEquals(List.of("Ada", "Grace", "Kay"), writers());
    }

    @Test
    default void aBatchUpsertByAColumnThatIsNoKeyIsRefused() {
        unsupported(() -> transaction(tx -> tx.upsert(BatchUpsert.into(
                TEXTS, List.of("t"), (title, row) -> row.set(TEXTS.title, title).set(TEXTS.writer, 1L), TEXTS.title))));
    }

    @Test
    default void aBatchUpsertOfNothingWritesNothing() {
        int written = backend().transaction(tx -> tx.upsert(BatchUpsert.into(
                WRITERS, List.<String>of(), (name, row) -> row.set(WRITERS.name, name), WRITERS.name)));
        assertEquals(0, written);
    }

    /** INSERT OR UPDATE keeps what is not listed, and REPLACE does not. */
    @Test
    default void aReplacedRowKeepsItsGeneratedKey() {
        long ada = writer("Ada");
        transaction(tx -> tx.replace(Replace.in(WRITERS).set(WRITERS.name, "Ada")));
        assertEquals(ada, only(IrisSelect.from(WRITERS)).get(WRITERS.id));
    }

    @Test
    default void aReplacementOfPartOfTheColumnsIsRefused() {
        String message = unsupported(() -> transaction(tx -> tx.replace(Replace.in(TEXTS).set(TEXTS.title, "t")))).getMessage();
        assertTrue(message.contains("give every column a value"), message);
    }

    @Test
    default void aBatchOfReplacementsCountsItsRows() {
        writer("Ada");
        int written = backend().transaction(tx -> tx.replace(BatchReplace.in(
                WRITERS, List.of("Ada", "Grace"), (name, row) -> row.set(WRITERS.name, name))));
        assertEquals(2, written);
        assertEquals(List.of("Ada", "Grace"), writers());
    }
}
