package io.github.exposediris.core.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.query.Conditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jetbrains.exposed.v1.core.UpperCase;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private static final Articles ARTICLES = Articles.TABLE;
    private static final Authors AUTHORS = Authors.TABLE;

    private static Insert insert() {
        return Insert.into(ARTICLES).set(ARTICLES.title, "a").set(ARTICLES.pages, 3);
    }

    private static Update update() {
        return Update.of(ARTICLES).set(ARTICLES.pages, 4).where(Conditions.eq(ARTICLES.title, "a"));
    }

    @Test
    void anInsertNamesTheColumnsThatItWrites() {
        assertEquals("INSERT INTO articles (title, pages) VALUES (?, ?)", sql(insert().toStatement()));
    }

    @Test
    void anInsertBindsItsValues() {
        assertEquals(List.of("a", 3), values(insert().toStatement()));
    }

    @Test
    void anInsertOfNothingWritesDefaults() {
        assertEquals("INSERT INTO authors  DEFAULT VALUES", sql(Insert.into(AUTHORS).toStatement()));
    }

    @Test
    void anInsertMayWriteNull() {
        assertEquals(
                Arrays.asList("a", 3, null), values(insert().set(ARTICLES.published, null).toStatement()));
    }

    @Test
    void nullIntoAColumnThatTakesNoneIsRefusedWithTheColumn() {
        Insert insert = Insert.into(AUTHORS).set(AUTHORS.name, null);
        String message = assertThrows(InvalidValueException.class, insert::toStatement).getMessage();
        assertTrue(message.startsWith("Column authors.pen_name: "), message);
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithTheColumn() {
        Insert insert = Insert.into(AUTHORS).set(AUTHORS.name, "x".repeat(61));
        String message = assertThrows(InvalidValueException.class, insert::toStatement).getMessage();
        assertTrue(message.startsWith("Column authors.pen_name: "), message);
    }

    @Test
    void aLaterValueTakesThePlaceOfAnEarlier() {
        assertEquals(List.of("b", 3), values(insert().set(ARTICLES.title, "b").toStatement()));
    }

    @Test
    void anUpdateSetsWhatItWrites() {
        assertEquals("UPDATE articles SET pages=? WHERE articles.title = ?", sql(update().toStatement()));
    }

    @Test
    void anUpdateBindsValuesBeforeTheCondition() {
        assertEquals(List.of(4, "a"), values(update().toStatement()));
    }

    @Test
    void anUpdateMayWriteAnExpression() {
        Update loud = Update.of(ARTICLES).setTo(ARTICLES.title, new UpperCase<>(ARTICLES.title));
        assertEquals("UPDATE articles SET title=UPPER(articles.title)", sql(loud.toStatement()));
    }

    @Test
    void aLaterConditionOfAnUpdateTakesThePlaceOfAnEarlier() {
        assertEquals(
                "UPDATE articles SET pages=? WHERE articles.pages > ?",
                sql(update().where(Conditions.greater(ARTICLES.pages, 1)).toStatement()));
    }

    @Test
    void anUpdateOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> sql(Update.of(ARTICLES).toStatement()));
    }

    @Test
    void aDeleteHasACondition() {
        Delete delete = Delete.from(ARTICLES, Conditions.eq(ARTICLES.title, "a"));
        assertEquals("DELETE FROM articles WHERE articles.title = ?", sql(delete.toStatement()));
    }

    @Test
    void aDeleteBindsItsCondition() {
        assertEquals(List.of("a"), values(Delete.from(ARTICLES, Conditions.eq(ARTICLES.title, "a")).toStatement()));
    }

    @Test
    void everyRowIsDeletedOnDemand() {
        assertEquals("DELETE FROM articles", sql(Delete.all(ARTICLES).toStatement()));
    }

    @Test
    void anUpsertGoesByItsKey() {
        Upsert upsert = Upsert.into(ARTICLES, ARTICLES.title).set(ARTICLES.title, "a").set(ARTICLES.pages, 3);
        assertEquals("INSERT OR UPDATE INTO articles (title, pages) VALUES (?, ?)", sql(upsert.toStatement()));
    }

    @Test
    void anUpsertBindsEachValueOnce() {
        Upsert upsert = Upsert.into(ARTICLES, ARTICLES.title).set(ARTICLES.title, "a").set(ARTICLES.pages, 3);
        assertEquals(List.of("a", 3), values(upsert.toStatement()));
    }

    @Test
    void aBatchWritesEachRowBySameSql() {
        assertEquals("INSERT INTO authors (pen_name) VALUES (?)", batchSql(batch("Ada", "Bob")));
    }

    @Test
    void aBatchBindsARowForEachElementInOrder() {
        List<List<Object>> rows = DetachedTransaction.within(() -> Arguments.of(batch("Ada", "Bob").toStatement())).stream()
                .map(row -> row.stream().<Object>map(pair -> pair.getSecond()).toList())
                .toList();
        assertEquals(List.of(List.of("Ada"), List.of("Bob")), rows);
    }

    @Test
    void aBatchOfNoElementsIsEmpty() {
        assertTrue(batch().isEmpty());
    }

    @Test
    void aBatchKeepsTheElementsThatItWasGiven() {
        List<String> names = new ArrayList<>(List.of("Ada"));
        BatchInsert<String> batch = BatchInsert.into(AUTHORS, names, (name, row) -> row.set(AUTHORS.name, name));
        names.clear();
        assertEquals("INSERT INTO authors (pen_name) VALUES (?)", batchSql(batch));
    }

    @Test
    void anInsertMakesANewStatementEachTime() {
        Insert insert = insert();
        assertNotSame(insert.toStatement(), insert.toStatement());
    }

    @Test
    void everyBuilderMakesTheSameSqlEachTime() {
        Insert insert = insert();
        Update update = update();
        Upsert upsert = Upsert.into(ARTICLES, ARTICLES.title).set(ARTICLES.title, "a");
        BatchInsert<String> batch = batch("Ada", "Bob");
        List<String> first = List.of(
                sql(insert.toStatement()), sql(update.toStatement()), sql(upsert.toStatement()), batchSql(batch));
        List<String> second = List.of(
                sql(insert.toStatement()), sql(update.toStatement()), sql(upsert.toStatement()), batchSql(batch));
        assertEquals(first, second);
    }

    @Test
    void plainSqlHasNoArguments() {
        assertEquals(List.of(), SqlStatement.of("SELECT 1").arguments());
    }

    private static BatchInsert<String> batch(String... names) {
        return BatchInsert.into(AUTHORS, List.of(names), (name, row) -> row.set(AUTHORS.name, name));
    }

    /** Rows are checked against each other when they are added, which takes a transaction. */
    private static String batchSql(BatchInsert<?> batch) {
        return DetachedTransaction.within(transaction -> SqlStatement.of(batch.toStatement(), transaction).sql());
    }

    private static String sql(Statement<?> statement) {
        return DetachedTransaction.sql(statement);
    }

    private static List<Object> values(Statement<?> statement) {
        return DetachedTransaction.values(
                DetachedTransaction.within(transaction -> SqlStatement.of(statement, transaction)));
    }
}
