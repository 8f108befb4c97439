package io.github.exposediris.core.query;

import java.util.Collection;
import java.util.List;
import org.jetbrains.exposed.v1.core.AbstractQuery;
import org.jetbrains.exposed.v1.core.AndOp;
import org.jetbrains.exposed.v1.core.Between;
import org.jetbrains.exposed.v1.core.EqOp;
import org.jetbrains.exposed.v1.core.Exists;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.GreaterEqOp;
import org.jetbrains.exposed.v1.core.GreaterOp;
import org.jetbrains.exposed.v1.core.InSubQueryOp;
import org.jetbrains.exposed.v1.core.IsDistinctFromOp;
import org.jetbrains.exposed.v1.core.IsNotDistinctFromOp;
import org.jetbrains.exposed.v1.core.IsNotNullOp;
import org.jetbrains.exposed.v1.core.IsNullOp;
import org.jetbrains.exposed.v1.core.LessEqOp;
import org.jetbrains.exposed.v1.core.LessOp;
import org.jetbrains.exposed.v1.core.LikeEscapeOp;
import org.jetbrains.exposed.v1.core.NeqOp;
import org.jetbrains.exposed.v1.core.NotExists;
import org.jetbrains.exposed.v1.core.NotInSubQueryOp;
import org.jetbrains.exposed.v1.core.NotOp;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.OrOp;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Conditions for Java, meant for static import; Kotlin programs have Exposed's infix functions. Values are bound as parameters.
 * Strings are compared without regard to case unless their column is declared otherwise, as IRIS does.
 */
public final class Conditions {
    private Conditions() {}

    /** {@code left = value}; to find NULL use {@link #isNull}. */
    public static <T extends @Nullable Object> Op<Boolean> eq(ExpressionWithColumnType<T> left, T value) {
        return new EqOp(left, bound(left, value));
    }

    /** {@code left = right}, as in the condition of a join. */
    public static <T extends @Nullable Object> Op<Boolean> eqColumn(Expression<T> left, Expression<T> right) {
        return new EqOp(left, right);
    }

    /** {@code left <> value}. */
    public static <T extends @Nullable Object> Op<Boolean> notEq(ExpressionWithColumnType<T> left, T value) {
        return new NeqOp(left, bound(left, value));
    }

    /** {@code left < value}. */
    public static <T extends @Nullable Object> Op<Boolean> less(ExpressionWithColumnType<T> left, T value) {
        return new LessOp(left, bound(left, value));
    }

    /** {@code left <= value}. */
    public static <T extends @Nullable Object> Op<Boolean> atMost(ExpressionWithColumnType<T> left, T value) {
        return new LessEqOp(left, bound(left, value));
    }

    /** {@code left > value}. */
    public static <T extends @Nullable Object> Op<Boolean> greater(ExpressionWithColumnType<T> left, T value) {
        return new GreaterOp(left, bound(left, value));
    }

    /** {@code left >= value}. */
    public static <T extends @Nullable Object> Op<Boolean> atLeast(ExpressionWithColumnType<T> left, T value) {
        return new GreaterEqOp(left, bound(left, value));
    }

    /** {@code left LIKE pattern}, with {@code %} for any text and {@code _} for any character. */
    public static Op<Boolean> like(Expression<String> left, String pattern) {
        return new LikeEscapeOp(left, new QueryParameter<>(pattern, new TextColumnType()), true, null);
    }

    /** {@code left NOT LIKE pattern}. */
    public static Op<Boolean> notLike(Expression<? extends @Nullable String> left, String pattern) {
        return new LikeEscapeOp(left, new QueryParameter<>(pattern, new TextColumnType()), false, null);
    }

    /**
     * {@code left LIKE pattern ESCAPE escape}.
     *
     * @param escape before a {@code %} or {@code _} that means itself
     */
    public static Op<Boolean> like(Expression<? extends @Nullable String> left, String pattern, char escape) {
        return new LikeEscapeOp(left, new QueryParameter<>(pattern, new TextColumnType()), true, escape);
    }

    /** {@code left BETWEEN least AND greatest}: neither less than the one nor greater than the other. */
    public static <T extends @Nullable Object> Op<Boolean> between(ExpressionWithColumnType<T> left, T least, T greatest) {
        return new Between(left, bound(left, least), bound(left, greatest));
    }

    /** Whether the two differ, where NULL equals NULL and nothing else. IRIS has no IS DISTINCT FROM: it is written in other words. */
    public static <T extends @Nullable Object> Op<Boolean> isDistinctFrom(
            ExpressionWithColumnType<T> left, Expression<? extends @Nullable T> right) {
        return new IsDistinctFromOp(left, right);
    }

    /** Whether the two are equal, where NULL equals NULL. */
    public static <T extends @Nullable Object> Op<Boolean> isNotDistinctFrom(
            ExpressionWithColumnType<T> left, Expression<? extends @Nullable T> right) {
        return new IsNotDistinctFromOp(left, right);
    }

    /** Whether the query has a row. */
    public static Op<Boolean> exists(AbstractQuery<?> query) {
        return new Exists(query);
    }

    /** Whether the query has no row. */
    public static Op<Boolean> notExists(AbstractQuery<?> query) {
        return new NotExists(query);
    }

    /** Whether {@code left} is one of the values that a query of one column finds. */
    public static Op<Boolean> inSubQuery(Expression<?> left, AbstractQuery<?> query) {
        return new InSubQueryOp<>(left, query);
    }

    /** Whether {@code left} is none of the values that a query of one column finds; never, if it finds NULL. */
    public static Op<Boolean> notInSubQuery(Expression<?> left, AbstractQuery<?> query) {
        return new NotInSubQueryOp<>(left, query);
    }

    /** {@code left IS NULL}. */
    public static Op<Boolean> isNull(Expression<?> left) {
        return new IsNullOp(left);
    }

    /** {@code left IS NOT NULL}. */
    public static Op<Boolean> isNotNull(Expression<?> left) {
        return new IsNotNullOp(left);
    }

    /**
     * Whether {@code left} is one of the values.
     *
     * @throws IllegalArgumentException if there are none: such a condition would never hold
     */
    public static <T extends @Nullable Object> Op<Boolean> in(ExpressionWithColumnType<T> left, Collection<? extends T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a list of no values matches no row; leave the query out instead");
        }
        return new OrOp(values.stream().map(value -> eq(left, value)).toList());
    }

    /**
     * Whether {@code left} is none of the values.
     *
     * @throws IllegalArgumentException if there are none: such a condition would always hold
     */
    public static <T extends @Nullable Object> Op<Boolean> notIn(ExpressionWithColumnType<T> left, Collection<? extends T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a list of no values leaves no row out; leave the condition out instead");
        }
        return new AndOp(values.stream().map(value -> notEq(left, value)).toList());
    }

    /** Whether all conditions hold. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static Op<Boolean> and(Op<Boolean>... conditions) {
        return new AndOp(someOf(conditions));
    }

    /** Whether one of the conditions holds. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static Op<Boolean> or(Op<Boolean>... conditions) {
        return new OrOp(someOf(conditions));
    }

    /** Whether the condition does not hold. */
    public static Op<Boolean> not(Op<Boolean> condition) {
        return new NotOp<>(condition);
    }

    private static List<Op<Boolean>> someOf(Op<Boolean>[] conditions) {
        if (conditions.length == 0) {
            throw new IllegalArgumentException("there are no conditions to combine");
        }
        return List.of(conditions);
    }

    private static <T extends @Nullable Object> QueryParameter<T> bound(ExpressionWithColumnType<T> left, T value) {
        return new QueryParameter<>(value, left.getColumnType());
    }
}
