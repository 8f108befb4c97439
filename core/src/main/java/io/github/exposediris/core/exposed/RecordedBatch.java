package io.github.exposediris.core.exposed;

import io.github.exposediris.core.value.RowBinding;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of rows that a program sets one after the other. As long as all of them set values for the same columns in the same order, the
 * columns are looked at once; Exposed goes through all columns of the table for each row, and does so here too once a row is otherwise. For
 * one thread.
 */
public final class RecordedBatch extends BatchInsertStatement {
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private List<Column<?>> columns = List.of();
    private boolean begun;
    private boolean even = true;

    /** A batch without rows. */
    public RecordedBatch(Table table, boolean ignore, boolean shouldReturnGeneratedValues) {
        super(table, ignore, shouldReturnGeneratedValues);
    }

    /** Ends the row before, if there is one, and begins another. */
    public void nextRow() {
        if (begun) {
            end();
        }
        if (even && begun) {
            getValues().clear();
        } else {
            addBatch();
        }
        begun = true;
    }

    /** Ends the last row. */
    public void end() {
        if (even && !isLikeOthers()) {
            becomeUneven();
        } else if (even) {
            rows.add(getValues().values().toArray());
        }
    }

    private boolean isLikeOthers() {
        if (rows.isEmpty()) {
            columns = List.copyOf(getValues().keySet());
            boolean given = !columns.isEmpty() && areEnough();
            if (given) {
                super.validateLastBatch();
            }
            return given && hasNoExpression();
        }
        return setsSameColumns() && hasNoExpression();
    }

    /** What Exposed would add by itself is left to it. */
    private boolean areEnough() {
        for (Column<?> column : getTable().getColumns()) {
            if (column.getDefaultValueFun() != null && !getValues().containsKey(column)) {
                return false;
            }
        }
        return true;
    }

    private boolean setsSameColumns() {
        Iterator<Column<?>> set = getValues().keySet().iterator();
        for (Column<?> column : columns) {
            if (!set.hasNext() || set.next() != column) {
                return false;
            }
        }
        return !set.hasNext();
    }

    private boolean hasNoExpression() {
        for (Object value : getValues().values()) {
            if (value instanceof Expression<?>) {
                return false;
            }
        }
        return true;
    }

    /** Hands all rows so far to Exposed, which checks the one that is otherwise against them. */
    private void becomeUneven() {
        even = false;
        if (rows.isEmpty()) {
            return;
        }
        Map<Column<?>, @Nullable Object> last = new LinkedHashMap<>(getValues());
        for (@Nullable Object[] row : rows) {
            getValues().clear();
            for (int i = 0; i < row.length; i++) {
                getValues().put(columns.get(i), row[i]);
            }
            addBatch();
        }
        getValues().clear();
        last.forEach(this::setAgain);
        rows.clear();
    }

    @SuppressWarnings("unchecked") // the value was set for that column before
    private void setAgain(Column<?> column, @Nullable Object value) {
        if (value instanceof Expression<?>) {
            getValues().put(column, value);
        } else {
            set((Column<Object>) column, value);
        }
    }

    /** Of rows that are all alike the first was looked at. */
    @Override
    public void validateLastBatch() {
        if (!even || rows.isEmpty()) {
            super.validateLastBatch();
        }
    }

    @Override
    public @Nullable List<List<Pair<Column<?>, Object>>> getArguments() {
        return even && begun ? rows(columns) : super.getArguments();
    }

    /** Rows that their columns keep as they are come checked; of others whoever executes them says what is wrong. */
    @Override
    public List<Iterable<Pair<IColumnType<?>, Object>>> arguments() {
        if (!even || !begun) {
            return super.arguments();
        }
        RowBinding binding = RowBinding.of(columns);
        List<Iterable<Pair<IColumnType<?>, Object>>> checked = new ArrayList<>(rows.size());
        for (@Nullable Object[] values : rows) {
            if (!binding.takes(values)) {
                return new ArrayList<>(rows(columns.stream().<IColumnType<?>>map(Column::getColumnType).toList()));
            }
            checked.add(binding.row(values));
        }
        return checked;
    }

    private <K> List<List<Pair<K, Object>>> rows(List<K> keys) {
        return new AbstractList<>() {
            @Override
            public List<Pair<K, Object>> get(int row) {
                @Nullable Object[] values = rows.get(row);
                List<Pair<K, Object>> pairs = new ArrayList<>(values.length);
                for (int i = 0; i < values.length; i++) {
                    pairs.add(new Pair<>(keys.get(i), values[i]));
                }
                return pairs;
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }
}
