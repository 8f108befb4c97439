package io.github.exposediris.core.statement;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Assignment> assignments = new ArrayList<>(8);

    /** Nothing is written yet. */
    Assignments() {}

    /**
     * Writes a value; null only into a column that takes it.
     *
     * @throws InvalidValueException once the statement is made, if the value does not fit the column
     */
    public final <V extends @Nullable Object> B set(Column<V> column, V value) {
        return with(new Given<>(column, value));
    }

    /** Writes what an expression yields on the server. */
    public final <V extends @Nullable Object> B setTo(Column<V> column, Expression<V> expression) {
        return with(builder -> builder.update(column, expression));
    }

    /** Writes a key of another table, given as it is. */
    public final <V> B setId(Column<EntityID<V>> column, V id) {
        return with(builder -> builder.setWithEntityIdValue(column, id));
    }

    /** Copies the assignments into a statement of Exposed. */
    final void applyTo(UpdateBuilder<?> statement) {
        assignments.forEach(assignment -> assignment.applyTo(statement));
    }

    /** The columns that values are written into, in their order; null where anything but a value is written. */
    final @Nullable List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(assignments.size());
        for (Assignment assignment : assignments) {
            if (!(assignment instanceof Given<?> given)) {
                return null;
            }
            columns.add(given.column());
        }
        return columns;
    }

    /** The values for those very columns in that order; null where something else is written. */
    final @Nullable Object @Nullable [] values(List<Column<?>> columns) {
        if (assignments.size() != columns.size()) {
            return null;
        }
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            if (!(assignments.get(i) instanceof Given<?> given) || given.column() != columns.get(i)) {
                return null;
            }
            values[i] = given.value();
        }
        return values;
    }

    @SuppressWarnings("unchecked") // B is the subclass itself
    private B with(Assignment assignment) {
        assignments.add(assignment);
        return (B) this;
    }

    /** Something that is written into a row. */
    private interface Assignment {
        void applyTo(UpdateBuilder<?> statement);
    }

    private record Given<V extends @Nullable Object>(Column<V> column, V value) implements Assignment {
        /** Exposed's own refusal does not say which column it is about. */
        @Override
        public void applyTo(UpdateBuilder<?> statement) {
            try {
                statement.set(column, value);
            } catch (IllegalArgumentException e) {
                throw new InvalidValueException(
                        "Column " + column.getTable().getTableName() + "." + column.getName() + ": " + e.getMessage()
                                + "; nothing was sent.",
                        ErrorDetails.NONE, e);
            }
        }
    }
}
