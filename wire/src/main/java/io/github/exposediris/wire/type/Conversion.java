package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;

/** Turns a Java value into one of the class that a {@link WireType} names. */
public final class Conversion {
    private Conversion() {}

    /**
     * The value in the class of the type.
     *
     * @throws SQLException if the value has no counterpart there; the message does not hold the value
     */
    public static Object to(WireType type, Object value) throws SQLException {
        if (type.javaClass().isInstance(value)) {
            return value;
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
            case NUMERIC -> decimal(type, number);
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

    private static BigDecimal decimal(WireType type, Number number) throws SQLException {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException notFinite) {
            throw Refusal.range(type);
        }
    }

    private static String text(Object value, WireType type) throws SQLException {
        if (value instanceof Boolean flag && type != WireType.BOOL && type.javaClass() != String.class) {
            return flag ? "1" : "0";
        }
        if (value instanceof Array array) {
            return new ArrayValue(type, Arrays.asList((Object[]) array.getArray())).toString();
        }
        return value instanceof byte[] bytes ? ByteaCodec.hex(bytes) : value.toString();
    }
}
