package io.github.exposediris.core.table;

import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;

/**
 * {@code ROWVERSION}: a number that the server counts up with every insert and update of the row, in all tables of the namespace alike. No
 * statement sets it (-138); a table has one at most. Source: Using InterSystems SQL, RowVersion, AutoIncrement and Serial Counter Columns.
 */
public final class RowVersionColumnType extends IrisColumnType<Long> {
    /** The type of one column. */
    public RowVersionColumnType() {
        setNullable(true);
    }

    /**
     * Declares such a column, which inserts and updates leave out. It is declared as one that takes NULL, so that it can be added to a
     * table with rows.
     */
    public static Column<Long> column(Table table, String name) {
        return table.databaseGenerated(table.registerColumn(name, new RowVersionColumnType()));
    }

    @Override
    public String sqlType() {
        return "ROWVERSION";
    }

    @Override
    public Long valueFromDB(Object value) {
        return value instanceof Number number ? Long.valueOf(number.longValue()) : Long.valueOf(value.toString());
    }

    @Override
    public String nonNullValueToString(Long value) {
        return value.toString();
    }
}
