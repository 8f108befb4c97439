package io.github.exposediris.core.exposed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.ListRow;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ResultRow;
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
    void readingLeavesNoTransactionBehind() {
        read(List.of(ARTICLES.id), 7L);
        assertNull(CurrentTransaction.orNull());
    }

    private static ResultRow read(List<? extends Expression<?>> fields, Object... values) {
        return new RowReader(new DetachedTransaction(), fields).read(new ListRow(values));
    }
}
