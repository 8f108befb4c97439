package io.github.exposediris.core.expression;

import java.math.BigDecimal;
import org.jetbrains.exposed.v1.core.Avg;
import org.jetbrains.exposed.v1.core.Count;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jspecify.annotations.Nullable;

/** Functions over the rows of a group. NULL is left out of each. Source: InterSystems SQL Reference, Aggregate Functions. */
public final class Aggregates {
    private Aggregates() {}

    /** How many rows there are. */
    public static ExpressionWithColumnType<Long> count() {
        return new Written<>(new LongColumnType(), "COUNT(*)");
    }

    /** How many values there are. */
    public static ExpressionWithColumnType<Long> count(Expression<?> values) {
        return new Count(values, false);
    }

    /** How many different values there are; texts that differ in case only are the same, unless their column is declared otherwise. */
    public static ExpressionWithColumnType<Long> countDistinct(Expression<?> values) {
        return new Count(values, true);
    }

    /** The sum, NULL of no values. */
    public static <T extends @Nullable Number> ExpressionWithColumnType<@Nullable T> sum(ExpressionWithColumnType<T> values) {
        return new Written<>(values.getColumnType(), "SUM(", values, ")");
    }

    /** The average with that many decimal places, NULL of no values. */
    public static <T extends Comparable<T>> ExpressionWithColumnType<@Nullable BigDecimal> avg(
            ExpressionWithColumnType<T> values, int scale) {
        return new Avg<>(values, scale);
    }

    /** The least value, NULL of none. */
    public static <T extends @Nullable Object> ExpressionWithColumnType<@Nullable T> min(ExpressionWithColumnType<T> values) {
        return new Written<>(values.getColumnType(), "MIN(", values, ")");
    }

    /** The greatest value, NULL of none. */
    public static <T extends @Nullable Object> ExpressionWithColumnType<@Nullable T> max(ExpressionWithColumnType<T> values) {
        return new Written<>(values.getColumnType(), "MAX(", values, ")");
    }

    /** {@code LIST(values)}: the values with commas between them, in no order; NULL of none. */
    public static ExpressionWithColumnType<@Nullable String> list(Expression<?> values) {
        return new Written<>(new TextColumnType(), "LIST(", values, ")");
    }

    /** {@code JSON_ARRAYAGG(values)}: the values as a JSON array, in no order. */
    public static ExpressionWithColumnType<@Nullable String> jsonArrayAgg(Expression<?> values) {
        return new Written<>(new TextColumnType(), "JSON_ARRAYAGG(", values, ")");
    }
}
