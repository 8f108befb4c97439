package io.github.exposediris.core.statement;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnTypeKt;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.dao.id.EntityID;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of rows that all write values into the same columns in the same order. Exposed's own statement is the same of any rows, and
 * goes through all columns of the table for each of them. It reports no generated keys.
 */
final class EvenRows extends BatchInsertStatement {
    private final List<Column<?>> columns;
    private final List<@Nullable Object[]> rows;

    private EvenRows(Table table, List<Column<?>> columns, List<@Nullable Object[]> rows) {
        super(table, false, false);
        this.columns = columns;
        this.rows = rows;
    }

    /** The statement of those rows; null where they are not all alike, or Exposed has a word in what is written. */
    static @Nullable EvenRows of(Table table, List<Insert> inserts) {
        List<Column<?>> columns = inserts.get(0).columns();
        if (columns == null || columns.isEmpty() || !areEnough(table, columns)) {
            return null;
        }
        List<@Nullable Object[]> rows = new ArrayList<>(inserts.size());
        for (Insert insert : inserts) {
            @Nullable Object[] values = insert.values(columns);
            if (values == null || !areTaken(columns, values)) {
                return null;
            }
            rows.add(values);
        }
        return new EvenRows(table, columns, rows);
    }

    /** Whether each is given once, and the others are left to the server. */
    private static boolean areEnough(Table table, List<Column<?>> columns) {
        Set<Column<?>> given = new HashSet<>(columns);
        if (given.size() < columns.size()) {
            return false;
        }
        for (Column<?> column : table.getColumns()) {
            if (!given.remove(column) && !isLeftToServer(column)) {
                return false;
            }
        }
        return given.isEmpty();
    }

    private static boolean isLeftToServer(Column<?> column) {
        IColumnType<?> type = column.getColumnType();
        return column.getDefaultValueFun() == null && (type.getNullable() || ColumnTypeKt.isAutoInc(type));
    }

    /** What Exposed does not take is left to it to refuse. */
    private static boolean areTaken(List<Column<?>> columns, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!isTaken(columns.get(i).getColumnType(), values[i])) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // the value was given for a column of that type
    private static boolean isTaken(IColumnType<?> type, @Nullable Object value) {
        if (value == null ? !type.getNullable() : value instanceof Expression<?> || value instanceof EntityID<?>) {
            return false;
        }
        try {
            ((IColumnType<Object>) type).validateValueBeforeUpdate(value);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** Nothing: it was looked at before there was a statement. */
    @Override
    public void validateLastBatch() {}

    @Override
    public List<List<Pair<Column<?>, Object>>> getArguments() {
        return new AbstractList<>() {
            @Override
            public List<Pair<Column<?>, Object>> get(int row) {
                return row(columns, rows.get(row));
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    @Override
    public List<Iterable<Pair<IColumnType<?>, Object>>> arguments() {
        List<IColumnType<?>> types = columns.stream().<IColumnType<?>>map(Column::getColumnType).toList();
        List<Iterable<Pair<IColumnType<?>, Object>>> arguments = new ArrayList<>(rows.size());
        for (@Nullable Object[] values : rows) {
            arguments.add(row(types, values));
        }
        return arguments;
    }

    private static <K> List<Pair<K, Object>> row(List<K> keys, @Nullable Object[] values) {
        List<Pair<K, Object>> row = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            row.add(new Pair<>(keys.get(i), values[i]));
        }
        return row;
    }
}
