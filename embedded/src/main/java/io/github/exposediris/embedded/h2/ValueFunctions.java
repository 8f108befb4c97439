package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.function.NumberFunctions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.h2.value.DataType;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

/** Conversions that look at the type of a value. Called by the engine from any thread. */
public final class ValueFunctions {
    private ValueFunctions() {}

    /** A whole number: fractions are cut, texts give the number that they begin with. */
    public static @Nullable BigDecimal toWhole(Value value) {
        BigDecimal number = toDecimal(value);
        return number == null ? null : number.setScale(0, RoundingMode.DOWN);
    }

    /** A number: texts give the number that they begin with. */
    public static @Nullable BigDecimal toDecimal(Value value) {
        if (value == ValueNull.INSTANCE) {
            return null;
        }
        return DataType.isCharacterStringType(value.getValueType())
                ? NumberFunctions.leading(value.getString())
                : value.getBigDecimal();
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

    /** %EXACT: a text that compares with case. */
    public static @Nullable String exact(Value value) {
        return value == ValueNull.INSTANCE ? null : value.getString();
    }
}
