package io.github.exposediris.core.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.table.RowVersionColumnType;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.junit.jupiter.api.Test;

class ColumnOptionsTest {
    private final Table table = new Table("people") {};
    private final Column<Integer> age = table.integer("age", null);
    private final Column<Integer> born = table.integer("born", null);

    @Test
    void aDescriptionIsPartOfTheDefinition() {
        assertEquals("age INT %DESCRIPTION 'it''s in years' NOT NULL", written(ColumnOptions.describedAs(age, "it's in years")));
    }

    @Test
    void aDescriptionIsOneLine() {
        assertThrows(IllegalArgumentException.class, () -> ColumnOptions.describedAs(age, "two\nlines"));
    }

    @Test
    void aCollationIsNamed() {
        assertEquals("age INT COLLATE %EXACT NOT NULL", written(ColumnOptions.collated(age, "exact")));
        assertThrows(IllegalArgumentException.class, () -> ColumnOptions.collated(born, "utf8_bin"));
    }

    @Test
    void aColumnMayBeStoredByItself() {
        assertEquals("age INT WITH STORAGETYPE = COLUMNAR NOT NULL", written(ColumnOptions.columnar(age)));
    }

    @Test
    void aValueMayBeComputed() {
        assertEquals("age INT COMPUTECODE {set {*} = 1 - {born}} NOT NULL", written(ColumnOptions.computed(age, "set {*} = 1 - {born}")));
        assertTrue(age.isDatabaseGenerated());
    }

    @Test
    void aValueMayBeComputedWhenAnotherChanges() {
        assertEquals(
                "age INT COMPUTECODE {set {*} = 1} COMPUTEONCHANGE (\"born\") NOT NULL",
                written(ColumnOptions.computedOnChange(age, "set {*} = 1", born)));
    }

    @Test
    void aValueMayBeComputedAtEachQuery() {
        assertEquals("age INT COMPUTECODE {set {*} = 1} CALCULATED NOT NULL", written(ColumnOptions.calculated(age, "set {*} = 1")));
        assertEquals(
                "born INT COMPUTECODE {set {*} = 1} TRANSIENT NOT NULL",
                written(ColumnOptions.transientlyComputed(born, "set {*} = 1")));
    }

    @Test
    void codeCannotEndTheStatement() {
        assertThrows(IllegalArgumentException.class, () -> ColumnOptions.computed(age, "set {*} = 1} NOT NULL, more INT COMPUTECODE {"));
    }

    @Test
    void aRowVersionIsLeftToTheServer() {
        Column<Long> version = RowVersionColumnType.column(table, "version");
        assertEquals("version ROWVERSION NULL", written(version));
        assertTrue(version.isDatabaseGenerated());
    }

    private static String written(Column<?> column) {
        return DetachedTransaction.within(() -> column.descriptionDdl(false));
    }
}
