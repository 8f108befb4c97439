package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.Format;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Map;

/**
 * The type of a client's parameter: one that a {@link WireType} stands for, an array of such, or one that the wire does not know
 * and takes as text.
 *
 * @param oid the object identifier that the client is told
 * @param type the type of the value, or of the elements
 * @param array whether values are {@link ArrayValue}s
 */
public record InputType(int oid, WireType type, boolean array) {
    private static final Map<Integer, WireType> ARRAYS = Map.ofEntries(
            Map.entry(1000, WireType.BOOL),
            Map.entry(1001, WireType.BYTEA),
            Map.entry(1005, WireType.INT2),
            Map.entry(1007, WireType.INT4),
            Map.entry(1009, WireType.TEXT),
            Map.entry(1014, WireType.BPCHAR),
            Map.entry(1015, WireType.VARCHAR),
            Map.entry(1016, WireType.INT8),
            Map.entry(1021, WireType.FLOAT4),
            Map.entry(1022, WireType.FLOAT8),
            Map.entry(1115, WireType.TIMESTAMP),
            Map.entry(1182, WireType.DATE),
            Map.entry(1231, WireType.NUMERIC),
            Map.entry(2951, WireType.UUID));

    /** The type with this object identifier. */
    public static InputType of(int oid) {
        WireType element = ARRAYS.get(oid);
        WireType type = WireTypes.ofOid(oid);
        return element != null
                ? new InputType(oid, element, true)
                : new InputType(oid, type == null ? WireType.TEXT : type, false);
    }

    /** The type of a single value. */
    public static InputType of(WireType type) {
        return new InputType(type.oid(), type, false);
    }

    /** Whether the client left the choice of the type to the server. */
    public static boolean isOpen(int oid) {
        return oid == 0 || oid == WireType.UNKNOWN.oid();
    }

    /**
     * Reads a value.
     *
     * @return an {@link ArrayValue}, or a value of the type's Java class
     * @throws SQLException if the bytes are no such value; the message does not hold them
     */
    public Object decode(ByteBuffer value, Format format) throws SQLException {
        if (!array) {
            return Codec.of(type).decode(value, format);
        }
        return format == Format.TEXT ? ArrayText.parse(ValueCodec.text(value), type) : ArrayBinary.read(value, type);
    }
}
