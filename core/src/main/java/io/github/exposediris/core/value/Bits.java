package io.github.exposediris.core.value;

import org.jetbrains.exposed.v1.core.IColumnType;

/** Booleans: 0 and 1 to IRIS, {@code t} and {@code f} to a wire of PostgreSQL. */
final class Bits implements Carrier {
    @Override
    public Class<?> driverClass() {
        return Boolean.class;
    }

    @Override
    public Object send(IColumnType<?> type, Object value) {
        return value;
    }

    @Override
    public Object receive(IColumnType<?> type, Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        return switch (value.toString()) {
            case "1", "t", "T", "true", "TRUE" -> true;
            case "0", "f", "F", "false", "FALSE" -> false;
            default -> throw new IllegalArgumentException("neither 0 nor 1");
        };
    }
}
