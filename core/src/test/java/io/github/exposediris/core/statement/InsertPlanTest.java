package io.github.exposediris.core.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.table.IrisTable;
import java.util.Currency;
import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.UpperCase;
import org.jetbrains.exposed.v1.core.statements.BatchDataInconsistentException;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.jetbrains.exposed.v1.core.statements.MultiRowValuesInsertStatement;
import org.junit.jupiter.api.Test;

class InsertPlanTest {
    private static final Articles ARTICLES = Articles.TABLE;
    private static final Authors AUTHORS = Authors.TABLE;

    @Test
    void oneRowIsOneStatement() {
        assertEquals(1, plan(ada()).statements().size());
    }

    @Test
    void everyRowOfABatchIsAStatement() {
        assertEquals(2, plan(batch(true, "Ada", "Bob")).statements().size());
    }

    @Test
    void everyStatementBindsItsRow() {
        assertEquals(List.of("Bob"), DetachedTransaction.values(plan(batch(true, "Ada", "Bob")).statements().get(1)));
    }

    @Test
    void aRowOfDefaultsIsAStatementToo() {
        assertEquals(
                "INSERT INTO authors  DEFAULT VALUES",
                plan(Insert.into(AUTHORS).toStatement()).statements().get(0).sql());
    }

    @Test
    void aGeneratedKeyIsWanted() {
        assertTrue(plan(ada()).wantsKeys());
    }

    @Test
    void aKeyThatIsGivenIsNot() {
        assertFalse(plan(Insert.into(AUTHORS).set(AUTHORS.id, 9L).set(AUTHORS.name, "Ada").toStatement()).wantsKeys());
    }

    @Test
    void aTableWithoutGeneratedKeyWantsNone() {
        assertFalse(plan(Insert.into(Codes.TABLE).set(Codes.TABLE.code, "a").toStatement()).wantsKeys());
    }

    @Test
    void aBatchThatReportsNoKeysWantsNone() {
        assertFalse(plan(batch(false, "Ada")).wantsKeys());
    }

    @Test
    void aBatchThatReportsKeysWantsThem() {
        assertTrue(plan(batch(true, "Ada")).wantsKeys());
    }

    @Test
    void theKeyOfAnUpsertedRowIsNotWanted() {
        assertFalse(plan(Upsert.into(ARTICLES, ARTICLES.title).set(ARTICLES.title, "a").toStatement()).wantsKeys());
    }

    @Test
    void theBuildersBatchWantsNoKeys() {
        assertFalse(plan(BatchInsert.into(AUTHORS, List.of("Ada"), (name, row) -> row.set(AUTHORS.name, name))
                        .toStatement())
                .wantsKeys());
    }

    @Test
    void theGeneratedKeyIsInTheRow() {
        InsertStatement<Number> insert = ada();
        complete(insert, List.of(42L), 1L);
        assertEquals(42L, insert.get(AUTHORS.id));
    }

    @Test
    void theGivenValuesAreInTheRow() {
        InsertStatement<Number> insert = ada();
        complete(insert, List.of(42L), 1L);
        assertEquals("Ada", insert.get(AUTHORS.name));
    }

    @Test
    void theNumberOfRowsIsKept() {
        InsertStatement<Number> insert = ada();
        complete(insert, List.of(42L), 1L);
        assertEquals(1, insert.getInsertedCount());
    }

    @Test
    void everyRowOfABatchHasItsKey() {
        BatchInsertStatement insert = batch(true, "Ada", "Bob");
        complete(insert, List.of(7L, 8L), 1L, 1L);
        assertEquals(8L, insert.getResultedValues().get(1).get(AUTHORS.id));
    }

    @Test
    void withoutKeysARowHasItsValuesOnly() {
        BatchInsertStatement insert = batch(false, "Ada");
        complete(insert, List.of(), 1L);
        assertNull(insert.getOrNull(AUTHORS.id));
    }

    @Test
    void whatTheServerComputedIsLeftOut() {
        InsertStatement<Number> insert = Insert.into(ARTICLES)
                .set(ARTICLES.pages, 3)
                .setTo(ARTICLES.title, new UpperCase<>(ARTICLES.title))
                .toStatement();
        complete(insert, List.of(1L), 1L);
        assertNull(insert.getOrNull(ARTICLES.title));
    }

    @Test
    void rowsOfOneStatementWantNoKeys() {
        assertFalse(plan(union("Ada", "Bob")).wantsKeys());
    }

    @Test
    void rowsOfOneStatementAreExecutedOnce() {
        assertEquals(
                List.of("INSERT INTO authors (pen_name) SELECT ? UNION ALL SELECT ?"),
                plan(union("Ada", "Bob")).statements().stream().map(SqlStatement::sql).toList());
    }

    @Test
    void rowsOfOneStatementHaveTheirValues() {
        MultiRowValuesInsertStatement insert = union("Ada", "Bob");
        complete(insert, List.of(), 1L, 1L);
        assertEquals("Bob", insert.getResultedValues().get(1).get(AUTHORS.name));
    }

    @Test
    void aTransformedValueIsReadAsItWasGiven() {
        Prices prices = new Prices();
        InsertStatement<Number> insert = Insert.into(prices).set(prices.currency, Currency.getInstance("EUR")).toStatement();
        complete(insert, List.of(), 1L);
        assertEquals(Currency.getInstance("EUR"), insert.get(prices.currency));
    }

    @Test
    void aRowWithoutAValueThatItNeedsIsRefused() {
        BatchInsertStatement insert = new BatchInsertStatement(ARTICLES, false, false);
        insert.addBatch();
        insert.set(ARTICLES.title, "a");
        assertThrows(BatchDataInconsistentException.class, () -> plan(insert));
    }

    @Test
    void theKeyIsAskedOfTheConnection() {
        assertEquals("SELECT LAST_IDENTITY()", InsertPlan.LAST_IDENTITY.sql());
    }

    private static InsertStatement<Number> ada() {
        return Insert.into(AUTHORS).set(AUTHORS.name, "Ada").toStatement();
    }

    private static BatchInsertStatement batch(boolean keys, String... names) {
        BatchInsertStatement insert = new BatchInsertStatement(AUTHORS, false, keys);
        fill(insert, names);
        return insert;
    }

    private static MultiRowValuesInsertStatement union(String... names) {
        MultiRowValuesInsertStatement insert = new MultiRowValuesInsertStatement(AUTHORS, false, true);
        fill(insert, names);
        return insert;
    }

    private static void fill(BatchInsertStatement insert, String... names) {
        DetachedTransaction.within(() -> {
            for (String name : names) {
                insert.addBatch();
                insert.set(AUTHORS.name, name);
            }
            return insert;
        });
    }

    private static InsertPlan plan(InsertStatement<?> insert) {
        return DetachedTransaction.within(transaction -> InsertPlan.of(insert, transaction));
    }

    private static void complete(InsertStatement<?> insert, List<Long> keys, Long... counts) {
        DetachedTransaction.within(transaction -> {
            InsertPlan.of(insert, transaction).complete(List.of(counts), keys);
            return insert;
        });
    }

    private static final class Codes extends IrisTable {
        static final Codes TABLE = new Codes();
        final Column<String> code = text("code", 10);

        private Codes() {
            super("codes");
            primaryKey(code);
        }
    }

    private static final class Prices extends IrisTable {
        final Column<Currency> currency =
                transform(text("currency", 3), Currency::getInstance, Currency::getCurrencyCode);

        Prices() {
            super("prices");
        }
    }
}
