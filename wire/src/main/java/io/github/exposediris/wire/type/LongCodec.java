package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/** Integers of eight bytes. */
final class LongCodec extends ValueCodec<Long> {
    LongCodec() {
        super(WireType.INT8, Long.class);
    }

    @Override
    Long fromText(String text) throws SQLException {
        return IntegerText.parse(text, type(), Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    Long fromBinary(ByteBuffer bytes) {
        return bytes.getLong();
    }

    @Override
    String toText(Long value) {
        return value.toString();
    }

    @Override
    void toBinary(Long value, MessageWriter out) {
        out.int64(value);
    }
}
