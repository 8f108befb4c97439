package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.Format;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/**
 * The type of a client's parameter: one that a {@link WireType} stands for, or one that the wire does not know and takes as text.
 *
 * @param oid the object identifier that the client is told
 * @param type the type of the value
 */
public record InputType(int oid, WireType type) {
    /** The type with this object identifier. */
    public static InputType of(int oid) {
        WireType type = WireTypes.ofOid(oid);
        return new InputType(oid, type == null ? WireType.TEXT : type);
    }

    /** The type of a single value. */
    public static InputType of(WireType type) {
        return new InputType(type.oid(), type);
    }

    /** Whether the client left the choice of the type to the server. */
    public static boolean isOpen(int oid) {
        return oid == 0 || oid == WireType.UNKNOWN.oid();
    }

    /**
     * Reads a value.
     *
     * @return a value of the type's Java class
     * @throws SQLException if the bytes are no such value; the message does not hold them
     */
    public Object decode(ByteBuffer value, Format format) throws SQLException {
        return Codec.of(type).decode(value, format);
    }
}
