package io.github.exposediris.embedded.pgwire.value;

import io.github.exposediris.wire.engine.WireType;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Makes something of the bytes of a binary parameter, by its type where it is a short one of few, by its length otherwise. */
final class BinaryValue {
    private static final int LONG_FROM = 12;
    private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final int MOST_DIMENSIONS = 6;

    private BinaryValue() {}

    static Object guess(int type, byte[] bytes) {
        ByteBuffer value = ByteBuffer.wrap(bytes);
        if (bytes.length >= LONG_FROM) {
            try {
                return array(value);
            } catch (BufferUnderflowException | IllegalArgumentException none) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
        if (type == WireType.FLOAT4.oid() && bytes.length == 4) {
            return (double) value.getFloat();
        } else if (type == WireType.FLOAT8.oid() && bytes.length == 8) {
            return value.getDouble();
        } else if (type == WireType.DATE.oid() && bytes.length == 4) {
            return LocalDate.from(EPOCH).plusDays(value.getInt()).toString();
        } else if (isTimestamp(type) && bytes.length == 8) {
            return timestamp(value.getLong());
        }
        return byLength(bytes, value);
    }

    /** Microseconds since 2000-01-01 as {@code YYYY-MM-DD HH:MM:SS.ffffff}. */
    static String timestamp(long microseconds) {
        LocalDateTime moment = EPOCH.plus(microseconds, ChronoUnit.MICROS);
        return String.format("%s %tT.%06d", moment.toLocalDate(), moment, moment.getNano() / 1_000);
    }

    private static boolean isTimestamp(int type) {
        return type == WireType.TIMESTAMP.oid() || type == WireType.TIMESTAMPTZ.oid();
    }

    private static Object byLength(byte[] bytes, ByteBuffer value) {
        return switch (bytes.length) {
            case 1 -> (long) (bytes[0] == 0 ? 0 : 1);
            case 2 -> (long) value.getShort();
            case 4 -> (long) value.getInt();
            case 8 -> value.getLong();
            default -> new String(bytes, StandardCharsets.UTF_8);
        };
    }

    /** An array of PostgreSQL as {@code [a,b]}; only elements of four types are known. */
    private static String array(ByteBuffer value) {
        int dimensions = value.getInt();
        value.getInt();
        int element = value.getInt();
        if (dimensions < 0 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("no array");
        }
        int count = dimensions == 0 ? 0 : value.getInt();
        if (dimensions > 0) {
            value.getInt();
        }
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(element(element, value.getInt(), value));
        }
        StringJoiner text = new StringJoiner(",", "[", "]");
        elements.forEach(text::add);
        return text.toString();
    }

    private static String element(int type, int length, ByteBuffer value) {
        if (type == WireType.FLOAT4.oid() && length == 4) {
            return PythonNumber.write((double) value.getFloat());
        } else if (type == WireType.FLOAT8.oid() && length == 8) {
            return PythonNumber.write(value.getDouble());
        } else if (type == WireType.INT4.oid() && length == 4) {
            return Integer.toString(value.getInt());
        } else if (type == WireType.INT8.oid() && length == 8) {
            return Long.toString(value.getLong());
        }
        throw new IllegalArgumentException("no known element");
    }
}
