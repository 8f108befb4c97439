package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.isNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.core.statement.Upsert;
import io.github.exposediris.testkit.Need;
import java.util.List;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.junit.jupiter.api.Test;

/** Rows are written, counted and found again. */
interface WriteContract extends Fixture {
    @Test
    default void creatingTablesThatAreThereChangesNothing() {
        writer("Ada");
        transaction(tx -> tx.create(WRITERS, TEXTS));
        assertEquals(List.of("Ada"), values(IrisSelect.from(WRITERS), WRITERS.name));
    }

    private ResultRow inserted(String name) {
        return backend().transaction(tx -> tx.insert(Insert.into(WRITERS).set(WRITERS.name, name)));
    }

    /** Where the server does not tell it, the row that comes back has none. */
    @Test
    @Differs(Need.KEY)
    default void anInsertTellsTheKeyThatTheServerGenerated() {
        ResultRow first = inserted("Ada");
        ResultRow second = inserted("Grace");
        boolean told = !lacks(Need.KEY);
        assertEquals(List.of(told, told), List.of(first.hasValue(WRITERS.id), second.hasValue(WRITERS.id)));
        if (told) {
            assertTrue(second.get(WRITERS.id) > first.get(WRITERS.id));
            assertEquals("Grace", only(IrisSelect.from(WRITERS).where(eq(WRITERS.id, second.get(WRITERS.id)))).get(WRITERS.name));
        }
    }

    @Test
    default void aBatchInsertsEveryRowInItsOrder() {
        long writer = writer("Ada");
        List<String> titles = IntStream.range(0, 1000).mapToObj(i -> "title " + i).toList();
        int inserted = backend().transaction(tx -> tx.insert(BatchInsert.into(
                TEXTS, titles, (title, row) -> row.set(TEXTS.writer, writer).set(TEXTS.title, title))));
        assertEquals(1000, inserted);
        assertEquals(titles, values(IrisSelect.from(TEXTS).orderBy(TEXTS.id), TEXTS.title));
    }

    @Test
    default void aBatchOfNothingInsertsNothing() {
        int inserted = backend().transaction(
                tx -> tx.insert(BatchInsert.into(WRITERS, List.<String>of(), (name, row) -> row.set(WRITERS.name, name))));
        assertEquals(0, inserted);
    }

    @Test
    @Differs(Need.COUNT)
    default void anUpdateChangesTheRowsOfItsConditionAndCountsThem() {
        long writer = writer("Ada");
        transaction(tx -> List.of("a", "b", "c").forEach(title -> tx.insert(text(writer, title))));
        int updated = backend().transaction(
                tx -> tx.update(Update.of(TEXTS).set(TEXTS.words, 7).where(eq(TEXTS.title, "b"))));
        assertEquals(count(1), updated);
        assertEquals(List.of("b"), values(IrisSelect.from(TEXTS).where(eq(TEXTS.words, 7)), TEXTS.title));
    }

    @Test
    @Differs(Need.COUNT)
    default void aDeleteRemovesTheRowsOfItsConditionAndCountsThem() {
        writer("Ada");
        writer("Grace");
        assertEquals(count(1), (int) backend().transaction(tx -> tx.delete(Delete.from(WRITERS, eq(WRITERS.name, "Ada")))));
        assertEquals(count(0), (int) backend().transaction(tx -> tx.delete(Delete.from(WRITERS, eq(WRITERS.name, "Ada")))));
        assertEquals(List.of("Grace"), values(IrisSelect.from(WRITERS), WRITERS.name));
    }

    @Test
    default void anUpsertInsertsANewRowAndUpdatesOneWhoseKeyIsTaken() {
        Upsert ada = Upsert.into(WRITERS, WRITERS.name).set(WRITERS.name, "Ada");
        transaction(tx -> tx.upsert(ada));
        transaction(tx -> tx.upsert(ada));
        transaction(tx -> tx.upsert(Upsert.into(WRITERS, WRITERS.name).set(WRITERS.name, "Grace")));
        assertEquals(List.of("Ada", "Grace"), values(IrisSelect.from(WRITERS).orderBy(WRITERS.name), WRITERS.name));
    }

    /** INSERT OR UPDATE fires on any unique key (InterSystems SQL Reference, INSERT OR UPDATE). */
    @Test
    default void anUpsertByAColumnThatIsNoKeyIsRefusedBeforeItIsSent() {
        long writer = writer("Ada");
        Upsert byTitle = Upsert.into(TEXTS, TEXTS.title).set(TEXTS.writer, writer).set(TEXTS.title, "t");
        assertThrows(UnsupportedByIrisException.class, () -> transaction(tx -> tx.upsert(byTitle)));
    }

    @Test
    default void anExplicitNullIsWritten() {
        long writer = writer("Ada");
        transaction(tx -> tx.insert(text(writer, "t").set(TEXTS.words, 3)));
        transaction(tx -> tx.update(Update.of(TEXTS).set(TEXTS.words, null)));
        assertEquals(1, values(IrisSelect.from(TEXTS).where(isNull(TEXTS.words)),
                TEXTS.id).size());
    }

    @Test
    default void theBackendAsksNoPostgresqlCatalogue() {
        writer("Ada");
        values(IrisSelect.from(WRITERS), WRITERS.name);
        assertEquals(List.of(), server().statements().stream()
                .filter(sql -> sql.toLowerCase().contains("pg_") && !sql.contains("contract_injected"))
                .toList());
        assertTrue(!server().records() || server().statements().stream().anyMatch(sql -> sql.startsWith("INSERT INTO")));
    }
}
