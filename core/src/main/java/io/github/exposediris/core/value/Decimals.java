package io.github.exposediris.core.value;

import java.math.BigDecimal;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Decimals. IRIS keeps a decimal as a 64-bit integer and a power of ten, rounds what has more digits after the point than the field,
 * and takes no scale over 18. Source: InterSystems SQL Reference, Data Types, "Precision and Scale".
 */
final class Decimals implements Carrier {
    private static final int LARGEST_SCALE = 18;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    @Override
    public Class<?> driverClass() {
        return BigDecimal.class;
    }

    @Override
    public @Nullable String unsendable(IColumnType<?> type, Object value) {
        return ((BigDecimal) value).stripTrailingZeros().unscaledValue().bitLength() < Long.SIZE
                ? null
                : "the decimal has more digits than the 18, sometimes 19, that IRIS keeps";
    }

    @Override
    public @Nullable String unfit(IColumnType<?> type, Object value) {
        BigDecimal number = ((BigDecimal) value).stripTrailingZeros();
        DecimalColumnType decimal = (DecimalColumnType) type;
        int scale = Math.min(decimal.getScale(), LARGEST_SCALE);
        int before = decimal.getPrecision() - decimal.getScale();
        if (number.scale() > scale) {
            return "the decimal has " + number.scale() + " digits after the point, and " + decimal.sqlType() + " keeps " + scale;
        }
        if (number.signum() != 0 && number.precision() - number.scale() > before) {
            return "the decimal has " + (number.precision() - number.scale()) + " digits before the point, and "
                    + decimal.sqlType() + " keeps " + before;
        }
        return number.abs().compareTo(LARGEST) > 0
                ? "the decimal is beyond " + LARGEST + ", the largest in a field"
                : unsendable(type, value);
    }

    @Override
    public Object send(IColumnType<?> type, Object value) {
        return value;
    }

    @Override
    public Object receive(IColumnType<?> type, Object value) {
        return value instanceof BigDecimal ? value : new BigDecimal(value.toString());
    }
}
