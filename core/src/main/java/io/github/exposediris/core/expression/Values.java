package io.github.exposediris.core.expression;

import java.math.BigDecimal;
import java.util.Collection;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.Cast;
import org.jetbrains.exposed.v1.core.Coalesce;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionAlias;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jspecify.annotations.Nullable;

/** Values as expressions, and the functions that take values of any type. Values are bound as parameters. */
public final class Values {
    private Values() {}

    /** A value of that column's type, for a place that takes an expression. */
    public static <T extends @Nullable Object> ExpressionWithColumnType<T> of(ExpressionWithColumnType<T> column, T value) {
        return new QueryParameter<>(value, column.getColumnType());
    }

    /** A text. */
    public static ExpressionWithColumnType<String> of(String value) {
        return new QueryParameter<>(value, new TextColumnType());
    }

    /** A whole number. */
    public static ExpressionWithColumnType<Integer> of(int value) {
        return new QueryParameter<>(value, new IntegerColumnType());
    }

    /** A whole number. */
    public static ExpressionWithColumnType<Long> of(long value) {
        return new QueryParameter<>(value, new LongColumnType());
    }

    /** A floating-point number. */
    public static ExpressionWithColumnType<Double> of(double value) {
        return new QueryParameter<>(value, new DoubleColumnType());
    }

    /** A decimal with as many places as it has. */
    public static ExpressionWithColumnType<BigDecimal> of(BigDecimal value) {
        return new QueryParameter<>(value, new DecimalColumnType(value.precision(), Math.max(0, value.scale())));
    }

    /** A truth value: 1 or 0 in IRIS. */
    public static ExpressionWithColumnType<Boolean> of(boolean value) {
        return new QueryParameter<>(value, new BooleanColumnType());
    }

    /**
     * {@code value %INLIST $LISTFROMSTRING(?)}: whether a whole number or a text is one of these. They are one parameter, however many they
     * are, so that IRIS compiles the statement once; IN is compiled for each number of values. Minds case: texts are compared by
     * {@code %EXACT}. Over R2DBC it is refused, as r2dbc-postgresql takes the {@code $} for a quote. NULL is in no list.
     *
     * @throws io.github.exposediris.core.error.InvalidValueException if an element is NULL, an empty text, or holds the character U+001F
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if the value is of another type
     */
    public static <T extends @Nullable Object> Op<Boolean> inList(ExpressionWithColumnType<T> value, Collection<? extends T> elements) {
        return InList.of(value, elements);
    }

    /** {@code CAST(value AS …)}, the type as CAST names it; a text keeps its length. */
    public static <T> ExpressionWithColumnType<T> cast(Expression<?> value, IColumnType<T> type) {
        return new Cast<>(value, type);
    }

    /** The first of the expressions that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T extends @Nullable Object> ExpressionWithColumnType<T> coalesce(
            ExpressionWithColumnType<T> first, Expression<? extends T> second, Expression<? extends T>... others) {
        return new Coalesce<>(first, second, others);
    }

    /** {@code NVL(first, fallback)}: the fallback where the first is NULL. */
    public static <T extends @Nullable Object> ExpressionWithColumnType<T> nvl(ExpressionWithColumnType<T> first, T fallback) {
        return new Written<>(first.getColumnType(), "NVL(", first, ", ", of(first, fallback), ")");
    }

    /** {@code NULLIF(first, value)}: NULL where the two are equal, else the first. */
    public static <T extends @Nullable Object> ExpressionWithColumnType<@Nullable T> nullIf(ExpressionWithColumnType<T> first, T value) {
        return new Written<>(first.getColumnType(), "NULLIF(", first, ", ", of(first, value), ")");
    }

    /** The expression under a name, by which the row then knows it. */
    public static <T extends @Nullable Object> ExpressionAlias<T> alias(Expression<T> expression, String name) {
        return new ExpressionAlias<>(expression, name);
    }
}
