package io.github.exposediris.core.statement;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import java.util.Arrays;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.dao.id.EntityID;
import org.jetbrains.exposed.v1.core.statements.UpdateBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a statement writes into which columns of one row. Not thread-safe.
 *
 * @param <B> the builder that collects them
 */
public abstract class Assignments<B extends Assignments<B>> {
    private static final int FEW = 8;
    private static final Column<?>[] NONE = {};

    /** Shared with other rows as long as this one is like them. */
    private Column<?>[] columns;

    /** What goes into each: a value, or something {@link Otherwise}. */
    private @Nullable Object[] values;

    private int size;
    private boolean shared = true;
    private boolean onlyValues = true;

    /** Nothing is written yet. */
    Assignments() {
        this(NONE);
    }

    /** Nothing is written yet, and most likely into these columns in that order. They are not changed. */
    Assignments(Column<?>[] expected) {
        this.columns = expected;
        this.values = new Object[expected.length];
    }

    /**
     * Writes a value; null only into a column that takes it.
     *
     * @throws InvalidValueException once the statement is made, if the value does not fit the column
     */
    public final <V extends @Nullable Object> B set(Column<V> column, V value) {
        return with(column, value);
    }

    /** Writes what an expression yields on the server. */
    public final <V extends @Nullable Object> B setTo(Column<V> column, Expression<V> expression) {
        return otherwise(column, builder -> builder.update(column, expression));
    }

    /** Writes a key of another table, given as it is. */
    public final <V> B setId(Column<EntityID<V>> column, V id) {
        return otherwise(column, builder -> builder.setWithEntityIdValue(column, id));
    }

    /** Copies the assignments into a statement of Exposed. */
    final void applyTo(UpdateBuilder<?> statement) {
        for (int i = 0; i < size; i++) {
            if (values[i] instanceof Otherwise otherwise) {
                otherwise.applyTo(statement);
            } else {
                apply(columns[i], values[i], statement);
            }
        }
    }

    /** Exposed's own refusal does not say which column it is about. */
    @SuppressWarnings("unchecked") // the value was given for that column
    private static void apply(Column<?> column, @Nullable Object value, UpdateBuilder<?> statement) {
        try {
            statement.set((Column<@Nullable Object>) column, value);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(
                    "Column " + column.getTable().getTableName() + "." + column.getName() + ": " + e.getMessage()
                            + "; nothing was sent.",
                    ErrorDetails.NONE, e);
        }
    }

    /** The columns that values are written into, in their order; null where anything but a value is written. */
    final Column<?> @Nullable [] columns() {
        return onlyValues ? Arrays.copyOf(columns, size) : null;
    }

    /** The values for those very columns in that order, which are not to be changed; null where something else is written. */
    final @Nullable Object @Nullable [] values(Column<?>[] expected) {
        if (!onlyValues || size != expected.length || columns != expected && !areFirst(expected)) {
            return null;
        }
        return values.length == size ? values : Arrays.copyOf(values, size);
    }

    private boolean areFirst(Column<?>[] expected) {
        for (int i = 0; i < size; i++) {
            if (columns[i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // B is the subclass itself
    private B with(Column<?> column, @Nullable Object value) {
        if (size == columns.length || columns[size] != column) {
            write(column);
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(FEW, 2 * size));
        }
        values[size++] = value;
        return (B) this;
    }

    /** Into a column that was not expected. */
    private void write(Column<?> column) {
        if (shared || size == columns.length) {
            columns = Arrays.copyOf(columns, Math.max(FEW, 2 * size));
            shared = false;
        }
        columns[size] = column;
    }

    private B otherwise(Column<?> column, Otherwise written) {
        onlyValues = false;
        return with(column, written);
    }

    /** What is written in another way than a value. */
    private interface Otherwise {
        void applyTo(UpdateBuilder<?> statement);
    }
}
