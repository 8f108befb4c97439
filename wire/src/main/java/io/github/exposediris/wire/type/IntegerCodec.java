package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/** Integers of four bytes. */
final class IntegerCodec extends ValueCodec<Integer> {
    IntegerCodec() {
        super(WireType.INT4, Integer.class);
    }

    @Override
    Integer fromText(String text) throws SQLException {
        return (int) IntegerText.parse(text, type(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    Integer fromBinary(ByteBuffer bytes) {
        return bytes.getInt();
    }

    @Override
    String toText(Integer value) {
        return value.toString();
    }

    @Override
    void toBinary(Integer value, MessageWriter out) {
        out.int32(value);
    }
}
