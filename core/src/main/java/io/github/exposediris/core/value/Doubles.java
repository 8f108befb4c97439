package io.github.exposediris.core.value;

import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Floating-point numbers: IRIS has doubles only, and no source tells that a field takes NaN or an infinity. A float becomes the double
 * that is written with the same digits, so that it compares as equal to a literal.
 */
final class Doubles implements Carrier {
    @Override
    public Class<?> driverClass() {
        return Double.class;
    }

    @Override
    public @Nullable String unsendable(IColumnType<?> type, Object value) {
        return Double.isFinite(((Number) value).doubleValue()) ? null : "NaN and infinities are not taken";
    }

    @Override
    public Object send(IColumnType<?> type, Object value) {
        return value instanceof Float single ? Double.parseDouble(single.toString()) : ((Number) value).doubleValue();
    }

    @Override
    public @Nullable Object fetch(TypedRow row, int index) {
        return row.getDouble(index);
    }

    @Override
    public Object receive(IColumnType<?> type, Object value) {
        if (value instanceof Double) {
            return value;
        }
        return value instanceof Number number ? number.doubleValue() : Double.parseDouble(value.toString());
    }
}
