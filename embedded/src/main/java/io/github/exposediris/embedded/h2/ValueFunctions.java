package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.function.Decimals;
import io.github.exposediris.embedded.function.Moments;
import io.github.exposediris.embedded.function.NumberFunctions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import org.h2.util.JSR310Utils;
import org.h2.value.DataType;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

/** Conversions that look at the type of a value. Called by the engine from any thread. */
public final class ValueFunctions {
    private static final int LAST_BYTE = 255;
    private static final BigDecimal BEYOND_ALL_FIELDS = BigDecimal.TEN.pow(99);

    private ValueFunctions() {}

    /** A whole number: fractions are cut, texts give the number that they begin with. */
    public static @Nullable BigDecimal toWhole(Value value) {
        BigDecimal number = toDecimal(value);
        return number == null ? null : number.setScale(0, RoundingMode.DOWN);
    }

    static boolean isText(Value value) {
        return switch (value.getValueType()) {
            case Value.CHAR, Value.VARCHAR, Value.VARCHAR_IGNORECASE, Value.CLOB -> true;
            default -> false;
        };
    }

    /** A number: texts give the number that they begin with, dates their count of days, times their seconds. */
    public static @Nullable BigDecimal toDecimal(Value value) {
        if (value == ValueNull.INSTANCE) {
            return null;
        }
        return switch (value.getValueType()) {
            case Value.CHAR, Value.VARCHAR, Value.VARCHAR_IGNORECASE, Value.CLOB -> NumberFunctions.leading(value.getString());
            case Value.DATE -> BigDecimal.valueOf(Moments.ZERO.until(JSR310Utils.valueToLocalDate(value, null), ChronoUnit.DAYS));
            case Value.TIME -> BigDecimal.valueOf(JSR310Utils.valueToLocalTime(value, null).toSecondOfDay());
            default -> value.getBigDecimal();
        };
    }

    /** A number; a text that begins with none is NULL. */
    public static @Nullable BigDecimal numberOrNull(Value value) {
        return isText(value) && !NumberFunctions.beginsWithNumber(value.getString()) ? null : toDecimal(value);
    }

    /** What goes to a field of whole numbers; whether IRIS cuts or rounds a fraction there its manual does not say. */
    public static @Nullable BigDecimal unbroken(Value value) throws SQLException {
        BigDecimal number = toDecimal(value);
        if (number != null && number.stripTrailingZeros().scale() > 0) {
            throw SqlCode.FATAL.failure("the stand-in has no fractions for a field of whole numbers; CAST the value", "22003");
        }
        return number;
    }

    /** What goes to a field of decimals with as many digits as IRIS keeps; a number beyond them is one that no field takes. */
    public static @Nullable BigDecimal held(Value value) {
        BigDecimal number = toDecimal(value);
        BigDecimal held = number == null ? null : Decimals.held(number);
        return held == null || Decimals.isInRange(held) ? held : BEYOND_ALL_FIELDS;
    }

    /** 1 for every number but 0. */
    public static @Nullable Integer toBit(Value value) {
        BigDecimal number = toDecimal(value);
        return number == null ? null : (Integer) Math.abs(number.signum());
    }

    /** A text: numbers in their canonical form. */
    public static @Nullable String toText(Value value) {
        if (value == ValueNull.INSTANCE) {
            return null;
        }
        return DataType.isNumericType(value.getValueType())
                ? NumberFunctions.canonical(value.getBigDecimal())
                : value.getString();
    }

    /**
     * Bytes: a text's characters are bytes already, as CAST converts no data. Source: InterSystems SQL Reference, "CAST", Binary Values.
     */
    public static byte @Nullable [] toBytes(Value value) throws SQLException {
        if (value == ValueNull.INSTANCE || !isText(value)) {
            return value == ValueNull.INSTANCE ? null : value.getBytes();
        }
        String text = value.getString();
        if (text.chars().anyMatch(character -> character > LAST_BYTE)) {
            throw SqlCode.FATAL.failure("the stand-in has no binary value with a character above 255");
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The new text of a field that an index has. Where only its case changes, the engine would keep the old spelling in its index and
     * show either, as the query has it.
     */
    public static @Nullable String respelled(@Nullable String before, @Nullable String after) throws SQLException {
        if (before != null && before.equalsIgnoreCase(after) && !before.equals(after)) {
            throw SqlCode.FATAL.failure("the stand-in cannot change the case alone of a text that has an index");
        }
        return after;
    }

    /** %EXACT: a text that compares with case. */
    public static @Nullable String exact(Value value) {
        return value == ValueNull.INSTANCE ? null : value.getString();
    }
}
