package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.Format;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's binary form of a one-dimensional array: dimensions, a header for each, then length and bytes by element. */
final class ArrayBinary {
    private ArrayBinary() {}

    static ArrayValue read(ByteBuffer bytes, WireType element) throws SQLException {
        try {
            int dimensions = bytes.getInt();
            bytes.getInt(); // whether there are nulls
            bytes.getInt(); // the element's object identifier, which the array's own implies
            return new ArrayValue(element, dimensions == 0 ? List.of() : elements(bytes, element, dimensions));
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            throw Refusal.binary(element);
        }
    }

    private static List<@Nullable Object> elements(ByteBuffer bytes, WireType element, int dimensions) throws SQLException {
        if (dimensions != 1) {
            throw new SQLException("arrays of several dimensions are not supported", "0A000");
        }
        int count = bytes.getInt();
        bytes.getInt(); // the lower bound
        List<@Nullable Object> elements = new ArrayList<>(Math.min(count, bytes.remaining() / 4));
        for (int i = 0; i < count; i++) {
            elements.add(element(bytes, element));
        }
        return elements;
    }

    private static @Nullable Object element(ByteBuffer bytes, WireType element) throws SQLException {
        int length = bytes.getInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > bytes.remaining()) {
            throw Refusal.binary(element);
        }
        int end = bytes.position() + length;
        ByteBuffer value = bytes.duplicate().limit(end);
        bytes.position(end);
        return ValueCodec.of(element).decode(value, Format.BINARY);
    }
}
