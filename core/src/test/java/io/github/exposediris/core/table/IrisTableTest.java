package io.github.exposediris.core.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.Authors;
import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.junit.jupiter.api.Test;

class IrisTableTest {
    private static final Articles ARTICLES = Articles.TABLE;

    @Test
    void columnsAreInTheOrderOfTheirDeclaration() {
        assertEquals(
                List.of("id", "title", "pages", "published", "author"),
                ARTICLES.getColumns().stream().map(Column::getName).toList());
    }

    @Test
    void anIdentityIsThePrimaryKey() {
        assertArrayEquals(new Column<?>[] {ARTICLES.id}, ARTICLES.getPrimaryKey().getColumns());
    }

    @Test
    void anIdentityIsCountedUpByTheServer() {
        assertSame(ARTICLES.id, ARTICLES.getAutoIncColumn());
    }

    @Test
    void aKeyMayBeGiven() {
        Coordinates table = new Coordinates();
        assertArrayEquals(new Column<?>[] {table.x, table.y}, table.getPrimaryKey().getColumns());
    }

    @Test
    void aTableNeedsNoKey() {
        assertNull(new IrisTable("loose") {}.getPrimaryKey());
    }

    @Test
    void aColumnTakesNoNull() {
        assertFalse(ARTICLES.title.getColumnType().getNullable());
    }

    @Test
    void anOptionalColumnTakesNull() {
        assertTrue(ARTICLES.published.getColumnType().getNullable());
    }

    @Test
    void aReferencePointsToItsTarget() {
        assertEquals(Authors.TABLE.id, ARTICLES.author.getReferee());
    }

    @Test
    void aReferenceToAnIdentityIsNotCountedUpItself() {
        assertEquals(ARTICLES.id, ARTICLES.getAutoIncColumn());
    }

    @Test
    void aUniqueColumnHasAUniqueIndex() {
        assertEquals(
                List.of(List.of(ARTICLES.title)),
                ARTICLES.getIndices().stream().filter(i -> i.getUnique()).map(i -> i.getColumns()).toList());
    }

    private static final class Coordinates extends IrisTable {
        final Column<Integer> x = integer32("x");
        final Column<Integer> y = integer32("y");

        Coordinates() {
            super("coordinates");
            primaryKey(x, y);
        }
    }
}
