package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

/** Turns a Java value into one of the class that a {@link WireType} names. */
public final class Conversion {
    private Conversion() {}

    /**
     * The value in the class of the type.
     *
     * @throws SQLException if the value has no counterpart there; the message does not hold the value
     */
    public static Object to(WireType type, Object value) throws SQLException {
        if (type.javaClass().isInstance(value) && type != WireType.NUMERIC) {
            return value;
        }
        WireType element = type.element();
        if (element != null && value instanceof List<?> list) {
            return Nested.array(element, list);
        }
        return value instanceof Number number && type.javaClass() != String.class
                ? number(type, number)
                : ValueCodec.of(type).fromText(text(value, type));
    }

    private static Object number(WireType type, Number number) throws SQLException {
        return switch (type) {
            case BOOL -> number.doubleValue() != 0;
            case INT2 -> (short) whole(type, number, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT4 -> (int) whole(type, number, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT8 -> whole(type, number, Long.MIN_VALUE, Long.MAX_VALUE);
            case OID -> whole(type, number, 0, 0xFFFF_FFFFL);
            case FLOAT4 -> number.floatValue();
            case FLOAT8 -> number.doubleValue();
            case NUMERIC -> decimal(number);
            default -> throw Refusal.syntax(type);
        };
    }

    private static long whole(WireType type, Number number, long least, long greatest) throws SQLException {
        long value = number.longValue();
        boolean exact = number instanceof BigDecimal || number.doubleValue() == (double) value;
        if (!exact || value < least || value > greatest) {
            throw Refusal.range(type);
        }
        return value;
    }

    private static Number decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        boolean floating = number instanceof Double || number instanceof Float;
        return floating && !Double.isFinite(number.doubleValue()) ? number.doubleValue() : new BigDecimal(number.toString());
    }

    private static String text(Object value, WireType type) throws SQLException {
        if (value instanceof Boolean flag && type != WireType.BOOL && type.javaClass() != String.class) {
            return flag ? "1" : "0";
        }
        if (value instanceof List<?> list) {
            return ArrayFormat.text(Nested.array(WireType.TEXT, list));
        }
        return value instanceof byte[] bytes ? ByteaCodec.hex(bytes) : value.toString();
    }
}
