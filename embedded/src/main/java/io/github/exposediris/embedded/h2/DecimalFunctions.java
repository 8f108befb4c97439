package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.function.Decimals;
import io.github.exposediris.embedded.function.NumberFunctions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import org.h2.value.Value;
import org.h2.value.ValueInteger;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic over the engine's values; NULL gives NULL, and a text counts as the number that it begins with. Source: Using
 * InterSystems SQL, "NULL in Expressions". Called by the engine from any thread.
 */
public final class DecimalFunctions {
    private DecimalFunctions() {}

    /** Two numbers to one. */
    @FunctionalInterface
    private interface Operation {
        BigDecimal of(BigDecimal left, BigDecimal right) throws SQLException;
    }

    /** The {@code /} operator. */
    public static @Nullable BigDecimal quotient(Value left, Value right) throws SQLException {
        return apply(left, right, Decimals::quotient);
    }

    /** The {@code \} operator. */
    public static @Nullable BigDecimal wholeQuotient(Value left, Value right) throws SQLException {
        return apply(left, right, Decimals::wholeQuotient);
    }

    /** The {@code #} operator. */
    public static @Nullable BigDecimal shortCount(Value left, Value right) throws SQLException {
        return apply(left, right, Decimals::shortCount);
    }

    /** MOD. */
    public static @Nullable BigDecimal modulus(Value left, Value right) throws SQLException {
        return apply(left, right, Decimals::modulus);
    }

    /** ROUND. */
    public static @Nullable BigDecimal rounded(Value number, Value scale) {
        return rounded(number, scale, null);
    }

    /** ROUND with the flag that tells rounding from truncating. */
    public static @Nullable BigDecimal rounded(Value number, Value scale, @Nullable Value flag) {
        BigDecimal value = ValueFunctions.toDecimal(number);
        BigDecimal places = ValueFunctions.toDecimal(scale);
        BigDecimal truncate = flag == null ? BigDecimal.ZERO : ValueFunctions.toDecimal(flag);
        if (value == null || places == null) {
            return null;
        }
        int whole = Decimals.rounded(places, 0, false).intValue();
        return Decimals.rounded(value, whole, truncate != null && truncate.signum() != 0);
    }

    /** TRUNCATE. */
    public static @Nullable BigDecimal truncated(Value number, Value scale) {
        return rounded(number, scale, ValueInteger.get(1));
    }

    /** POWER. */
    public static @Nullable BigDecimal power(Value base, Value exponent) throws SQLException {
        return apply(base, exponent, Decimals::power);
    }

    /** SQRT. */
    public static @Nullable BigDecimal squareRoot(Value number) throws SQLException {
        BigDecimal value = ValueFunctions.toDecimal(number);
        return value == null ? null : Decimals.squareRoot(value);
    }

    /** CEILING: of a text without a number it is NULL, not 0. Source: InterSystems SQL Reference, "CEILING". */
    public static @Nullable BigDecimal ceiling(Value number) {
        return whole(number, RoundingMode.CEILING);
    }

    /** FLOOR, which is NULL for the same texts. */
    public static @Nullable BigDecimal floor(Value number) {
        return whole(number, RoundingMode.FLOOR);
    }

    private static @Nullable BigDecimal whole(Value number, RoundingMode direction) {
        if (ValueFunctions.isText(number) && !NumberFunctions.beginsWithNumber(number.getString())) {
            return null;
        }
        BigDecimal value = ValueFunctions.toDecimal(number);
        return value == null ? null : value.setScale(0, direction);
    }

    private static @Nullable BigDecimal apply(Value left, Value right, Operation operation) throws SQLException {
        BigDecimal first = ValueFunctions.toDecimal(left);
        BigDecimal second = ValueFunctions.toDecimal(right);
        return first == null || second == null ? null : operation.of(first, second);
    }
}
