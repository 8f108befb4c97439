package io.github.exposediris.core.expression;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.Op;
import org.jspecify.annotations.Nullable;

/**
 * {@code CASE WHEN … THEN … END}. Immutable: each step gives a new one.
 *
 * @param <T> the type of the results
 */
public final class Choice<T extends @Nullable Object> {
    private final List<Object> parts;
    private final ExpressionWithColumnType<T> first;

    private Choice(List<Object> parts, ExpressionWithColumnType<T> first) {
        this.parts = parts;
        this.first = first;
    }

    /** The result where the condition holds. */
    public static <T extends @Nullable Object> Choice<T> when(Op<Boolean> condition, ExpressionWithColumnType<T> result) {
        return new Choice<>(List.of("CASE WHEN ", condition, " THEN ", result), result);
    }

    /** The result where this condition holds and none before it did. */
    public Choice<T> orWhen(Op<Boolean> condition, ExpressionWithColumnType<? extends T> result) {
        return new Choice<>(with(" WHEN ", condition, " THEN ", result), first);
    }

    /** The result where no condition holds. */
    public ExpressionWithColumnType<T> otherwise(ExpressionWithColumnType<? extends T> result) {
        return new Written<>(first.getColumnType(), with(" ELSE ", result, " END").toArray());
    }

    /** NULL where no condition holds. */
    public ExpressionWithColumnType<@Nullable T> otherwiseNull() {
        return new Written<>(first.getColumnType(), with(" END").toArray());
    }

    private List<Object> with(Object... more) {
        List<Object> all = new ArrayList<>(parts);
        all.addAll(List.of(more));
        return all;
    }
}
