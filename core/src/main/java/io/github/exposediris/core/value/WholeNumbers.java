package io.github.exposediris.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers, ordinals of enumerations among them. An unsigned type travels, and is kept, in the next larger signed one; the largest
 * has none, so that half of its range is refused.
 */
record WholeNumbers(Class<?> driverClass, long least, long most) implements Carrier {
    @Override
    public @Nullable String unsendable(IColumnType<?> type, Object value) {
        BigInteger number = number(value);
        boolean fits = number.bitLength() < Long.SIZE && number.longValue() >= least && number.longValue() <= most;
        return fits ? null : "the number is not between " + least + " and " + most;
    }

    @Override
    public Object send(IColumnType<?> type, Object value) {
        long number = value instanceof Number signed ? signed.longValue() : number(value).longValue();
        if (driverClass == Short.class) {
            return (short) number;
        }
        return driverClass == Integer.class ? (Object) (int) number : (Object) number;
    }

    /** A foreign value that is none of the type fails here, where the type itself would take its lower bits. */
    @Override
    public Object receive(IColumnType<?> type, Object value) {
        long number = value instanceof Boolean bit ? (bit ? 1 : 0) : new BigDecimal(value.toString()).longValueExact();
        if (number < least || number > most) {
            throw new ArithmeticException("the number is not between " + least + " and " + most);
        }
        return number;
    }

    /** Kotlin's unsigned numbers are no {@link Number}. */
    private static BigInteger number(Object value) {
        if (value instanceof Enum<?> constant) {
            return BigInteger.valueOf(constant.ordinal());
        }
        return value instanceof Number signed ? BigInteger.valueOf(signed.longValue()) : new BigInteger(value.toString());
    }
}
