package io.github.exposediris.core.statement;

import io.github.exposediris.core.value.RowBinding;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of rows that all write values into the same columns in the same order. Exposed's own statement is the same of any rows, and
 * goes through all columns of the table for each of them. It reports no generated keys.
 */
final class EvenRows extends BatchInsertStatement {
    private final List<Column<?>> columns;
    private final RowBinding binding;
    private final List<@Nullable Object[]> rows;

    private EvenRows(Table table, List<Column<?>> columns, RowBinding binding, List<@Nullable Object[]> rows) {
        super(table, false, false);
        this.columns = columns;
        this.binding = binding;
        this.rows = rows;
    }

    /** The statement of those rows; null where they are not all alike, or one is not taken: Exposed says why. */
    static @Nullable EvenRows of(Table table, List<Insert> inserts) {
        Column<?>[] written = inserts.get(0).columns();
        if (written == null || written.length == 0) {
            return null;
        }
        List<Column<?>> columns = List.of(written);
        RowShape shape = RowShape.of(table, columns);
        if (!shape.areEnough()) {
            return null;
        }
        List<@Nullable Object[]> rows = new ArrayList<>(inserts.size());
        for (Insert insert : inserts) {
            @Nullable Object[] values = insert.values(written);
            if (values == null || !shape.binding().takes(values)) {
                return null;
            }
            rows.add(values);
        }
        return new EvenRows(table, columns, shape.binding(), rows);
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
        List<Iterable<Pair<IColumnType<?>, Object>>> arguments = new ArrayList<>(rows.size());
        for (@Nullable Object[] values : rows) {
            arguments.add(binding.row(values));
        }
        return arguments;
    }

    private static List<Pair<Column<?>, Object>> row(List<Column<?>> columns, @Nullable Object[] values) {
        List<Pair<Column<?>, Object>> row = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            row.add(new Pair<>(columns.get(i), values[i]));
        }
        return row;
    }
}
