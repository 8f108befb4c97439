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
        boolean fits;
        if (isWhole(value)) {
            fits = isWithin(((Number) value).longValue());
        } else {
            BigInteger number = number(value);
            fits = number.bitLength() < Long.SIZE && isWithin(number.longValue());
        }
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

    @Override
    public @Nullable Object fetch(TypedRow row, int index) {
        return row.getWhole(index);
    }

    /** A foreign value that is none of the type fails here, where the type itself would take its lower bits. */
    @Override
    public Object receive(IColumnType<?> type, Object value) {
        long number = isWhole(value) ? ((Number) value).longValue() : converted(value);
        if (!isWithin(number)) {
            throw new ArithmeticException("the number is not between " + least + " and " + most);
        }
        return value instanceof Long ? value : (Object) number;
    }

    private static long converted(Object value) {
        BigDecimal number = value instanceof Boolean bit ? BigDecimal.valueOf(bit ? 1 : 0) : new BigDecimal(value.toString());
        if (number.stripTrailingZeros().scale() > 0) {
            throw new ArithmeticException("the number has a fraction and is read as a whole one; where it is a quotient, write "
                    + "Numbers.wholeQuotient, or read it as a decimal");
        }
        return number.longValueExact();
    }

    /** What drivers give and programs set most often, of which no digits need be read. */
    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short;
    }

    private boolean isWithin(long number) {
        return number >= least && number <= most;
    }

    /** Kotlin's unsigned numbers are no {@link Number}. */
    private static BigInteger number(Object value) {
        if (value instanceof Enum<?> constant) {
            return BigInteger.valueOf(constant.ordinal());
        }
        return value instanceof Number signed ? BigInteger.valueOf(signed.longValue()) : new BigInteger(value.toString());
    }
}
