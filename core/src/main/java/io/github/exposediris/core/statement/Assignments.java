package io.github.exposediris.core.statement;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    private final List<Consumer<UpdateBuilder<?>>> assignments = new ArrayList<>();

    /** Nothing is written yet. */
    Assignments() {}

    /**
     * Writes a value; null only into a column that takes it.
     *
     * @throws InvalidValueException once the statement is made, if the value does not fit the column
     */
    public final <V extends @Nullable Object> B set(Column<V> column, V value) {
        return with(builder -> checked(column, () -> builder.set(column, value)));
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
        assignments.forEach(assignment -> assignment.accept(statement));
    }

    /** Exposed's own refusal does not say which column it is about. */
    private static void checked(Column<?> column, Runnable assignment) {
        try {
            assignment.run();
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(
                    "Column " + column.getTable().getTableName() + "." + column.getName() + ": " + e.getMessage()
                            + "; nothing was sent.",
                    ErrorDetails.NONE, e);
        }
    }

    @SuppressWarnings("unchecked") // B is the subclass itself
    private B with(Consumer<UpdateBuilder<?>> assignment) {
        assignments.add(assignment);
        return (B) this;
    }
}
