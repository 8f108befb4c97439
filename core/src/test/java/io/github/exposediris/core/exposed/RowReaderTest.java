package io.github.exposediris.core.exposed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.ListRow;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.Table;
import org.junit.jupiter.api.Test;

class RowReaderTest {
    private static final Articles ARTICLES = Articles.TABLE;

    @Test
    void aColumnIsReadByItsPosition() {
        assertEquals("Vectors", read(List.of(ARTICLES.id, ARTICLES.title), 7L, "Vectors").get(ARTICLES.title));
    }

    @Test
    void aNumberIsReadAsItsColumnHasIt() {
        assertEquals(7L, read(List.of(ARTICLES.id), 7).get(ARTICLES.id));
    }

    @Test
    void aDateIsReadAsLocalDate() {
        assertEquals(
                LocalDate.of(2026, 11, 20),
                read(List.of(ARTICLES.published), Date.valueOf("2026-11-20")).get(ARTICLES.published));
    }

    @Test
    void nullIsRead() {
        assertNull(read(List.of(ARTICLES.published), new Object[] {null}).get(ARTICLES.published));
    }

    @Test
    void aFieldGivenTwiceIsReadOnce() {
        ResultRow row = read(List.of(ARTICLES.id, ARTICLES.id, ARTICLES.title), 7L, "Vectors");
        assertEquals("Vectors", row.get(ARTICLES.title));
    }

    @Test
    void aFieldThatWasNotSelectedIsRefused() {
        ResultRow row = read(List.of(ARTICLES.id), 7L);
        assertThrows(IllegalStateException.class, () -> row.get(ARTICLES.title));
    }

    @Test
    void allRowsAreReadAndTheTransactionIsCurrentAgain() {
        DetachedTransaction transaction = new DetachedTransaction();
        Iterator<Boolean> left = List.of(true, true, false).iterator();
        CurrentTransaction.within(transaction, () -> {
            List<ResultRow> rows = new RowReader(transaction, List.of(ARTICLES.id, ARTICLES.title))
                    .all(new ListRow(7, "Vectors"), left::next);
            assertEquals(List.of(7L, 7L), rows.stream().map(row -> row.get(ARTICLES.id)).toList());
            assertSame(transaction, CurrentTransaction.orNull());
            return true;
        });
    }

    @Test
    void theTransactionIsCurrentAgainAfterAFailure() {
        DetachedTransaction transaction = new DetachedTransaction();
        RowReader reader = new RowReader(transaction, List.of(ARTICLES.id));
        CurrentTransaction.within(transaction, () -> {
            assertThrows(ArithmeticException.class, () -> reader.all(new ListRow("1.5"), () -> true));
            assertSame(transaction, CurrentTransaction.orNull());
            return true;
        });
    }

    /** Exposed takes two columns for equal that have the same names. */
    @Test
    void aColumnOfAnEqualTableIsFound() {
        ResultRow row = read(List.of(ARTICLES.id, ARTICLES.title), 7L, "Vectors");
        Table copy = new Table("articles") {};
        assertEquals("Vectors", row.get(copy.varchar("title", 80, null)));
    }

    @Test
    void aLongRowIsReadByItsPositionsToo() {
        Table wide = new Table("wide") {};
        List<Column<Integer>> columns = IntStream.range(0, 40).mapToObj(i -> wide.integer("c" + i, null)).toList();
        ResultRow row = read(columns, IntStream.range(0, 40).boxed().toArray());
        assertEquals(39, row.get(columns.get(39)));
        assertEquals(40, row.getFieldIndex().size());
    }

    @Test
    void readingLeavesNoTransactionBehind() {
        read(List.of(ARTICLES.id), 7L);
        assertNull(CurrentTransaction.orNull());
    }

    private static ResultRow read(List<? extends Expression<?>> fields, Object... values) {
        return new RowReader(new DetachedTransaction(), fields).read(new ListRow(values));
    }
}
