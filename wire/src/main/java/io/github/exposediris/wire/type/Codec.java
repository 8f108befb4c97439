package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.Format;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/** Writes and reads the values of one type in both formats. Stateless; any thread may use it. */
public sealed interface Codec permits ValueCodec {
    /** The codec of a type. */
    static Codec of(WireType type) {
        return ValueCodec.of(type);
    }

    /**
     * Reads a value.
     *
     * @param value the bytes from position to limit, in an array-backed buffer; all of them belong to the value
     * @return a value of the type's Java class
     * @throws SQLException if the bytes are no value of the type; the message does not hold them
     */
    Object decode(ByteBuffer value, Format format) throws SQLException;

    /**
     * Reads a value from PostgreSQL's text form.
     *
     * @throws SQLException if the text is no value of the type; the message does not hold it
     */
    Object read(String text) throws SQLException;

    /** PostgreSQL's text form of a value of the type's Java class. */
    String text(Object value);

    /** Writes a value of the type's Java class, without its length. */
    void encode(Object value, Format format, MessageWriter out);
}
