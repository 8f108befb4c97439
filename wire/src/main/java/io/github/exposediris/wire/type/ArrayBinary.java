package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.ArrayValue;
import io.github.exposediris.wire.engine.ArrayValue.Dimension;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.Format;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's binary form of an array: dimensions, a header for each, then length and bytes by element. */
final class ArrayBinary {
    private ArrayBinary() {}

    static ArrayValue read(ByteBuffer bytes, WireType element) throws SQLException {
        try {
            List<Dimension> dimensions = header(bytes, element);
            return new ArrayValue(element, dimensions, elements(bytes, element, dimensions));
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException malformed) {
            throw Refusal.binary(element);
        }
    }

    private static List<Dimension> header(ByteBuffer bytes, WireType element) throws SQLException {
        int count = bytes.getInt();
        bytes.getInt(); // whether there are nulls
        if (bytes.getInt() != element.oid()) {
            throw new SQLException("binary data has another array element type than the one expected", "42804");
        }
        if (count < 0 || count > ArrayValue.MOST_DIMENSIONS) {
            throw Refusal.binary(element);
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dimensions.add(new Dimension(bytes.getInt(), bytes.getInt()));
        }
        return dimensions;
    }

    private static List<@Nullable Object> elements(ByteBuffer bytes, WireType element, List<Dimension> dimensions)
            throws SQLException {
        int count = dimensions.isEmpty() ? 0 : 1;
        for (Dimension dimension : dimensions) {
            count = Math.multiplyExact(count, dimension.length());
        }
        if (count < 0 || count > bytes.remaining() / Integer.BYTES || count == 0 && !dimensions.isEmpty()) {
            throw Refusal.binary(element);
        }
        List<@Nullable Object> elements = new ArrayList<>(count);
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

    static void write(ArrayValue array, MessageWriter out) {
        out.int32(array.dimensions().size()).int32(array.elements().contains(null) ? 1 : 0).int32(array.element().oid());
        array.dimensions().forEach(dimension -> out.int32(dimension.length()).int32(dimension.lowerBound()));
        for (Object element : array.elements()) {
            if (element == null) {
                out.int32(-1);
            } else {
                int mark = out.openLength();
                ValueCodec.of(array.element()).encode(element, Format.BINARY, out);
                out.closeLength(mark);
            }
        }
    }
}
