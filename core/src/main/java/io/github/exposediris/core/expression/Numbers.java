package io.github.exposediris.core.expression;

import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jspecify.annotations.Nullable;

/** Arithmetic. Always in brackets, as a server may be set to reckon from left to right. Values are bound as parameters. */
public final class Numbers {
    private Numbers() {}

    /** {@code left + value}. */
    public static <T extends @Nullable Number> ExpressionWithColumnType<T> plus(ExpressionWithColumnType<T> left, T value) {
        return plus(left, Values.of(left, value));
    }

    /** {@code left + right}. */
    public static <T extends @Nullable Number> ExpressionWithColumnType<T> plus(
            ExpressionWithColumnType<T> left, Expression<? extends @Nullable Number> right) {
        return operation(left, " + ", right);
    }

    /** {@code left - value}. */
    public static <T extends @Nullable Number> ExpressionWithColumnType<T> minus(ExpressionWithColumnType<T> left, T value) {
        return minus(left, Values.of(left, value));
    }

    /** {@code left - right}. */
    public static <T extends @Nullable Number> ExpressionWithColumnType<T> minus(
            ExpressionWithColumnType<T> left, Expression<? extends @Nullable Number> right) {
        return operation(left, " - ", right);
    }

    /** {@code left * value}. */
    public static <T extends @Nullable Number> ExpressionWithColumnType<T> times(ExpressionWithColumnType<T> left, T value) {
        return times(left, Values.of(left, value));
    }

    /** {@code left * right}. */
    public static <T extends @Nullable Number> ExpressionWithColumnType<T> times(
            ExpressionWithColumnType<T> left, Expression<? extends @Nullable Number> right) {
        return operation(left, " * ", right);
    }

    /** {@code left / value}; of whole numbers without the fraction, which IRIS's own {@code /} keeps: 7 / 2 is 3. */
    public static <T extends @Nullable Number> ExpressionWithColumnType<T> dividedBy(ExpressionWithColumnType<T> left, T value) {
        return operation(left, " / ", Values.of(left, value));
    }

    /** {@code left \ value}: the quotient without its fraction, 3 for 7 and 2, -3 for -7 and 2. */
    public static <T extends @Nullable Number> ExpressionWithColumnType<T> wholeQuotient(ExpressionWithColumnType<T> left, T value) {
        return operation(left, " \\ ", Values.of(left, value));
    }

    /** {@code MOD(left, value)}: the rest of a division, with the sign of the left number. */
    public static <T extends @Nullable Number> ExpressionWithColumnType<T> modulo(ExpressionWithColumnType<T> left, T value) {
        return new Written<>(left.getColumnType(), "MOD(", left, ", ", Values.of(left, value), ")");
    }

    private static <T extends @Nullable Number> ExpressionWithColumnType<T> operation(
            ExpressionWithColumnType<T> left, String operator, Expression<?> right) {
        return new Written<>(left.getColumnType(), "(", left, operator, right, ")");
    }
}
