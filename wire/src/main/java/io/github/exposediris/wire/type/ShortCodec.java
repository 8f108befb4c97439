package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/** Integers of two bytes. */
final class ShortCodec extends ValueCodec<Short> {
    ShortCodec() {
        super(WireType.INT2, Short.class);
    }

    @Override
    Short fromText(String text) throws SQLException {
        return (short) IntegerText.parse(text, type(), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    Short fromBinary(ByteBuffer bytes) {
        return bytes.getShort();
    }

    @Override
    String toText(Short value) {
        return value.toString();
    }

    @Override
    void toBinary(Short value, MessageWriter out) {
        out.int16(value);
    }
}
