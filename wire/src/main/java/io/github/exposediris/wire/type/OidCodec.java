package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/** Object identifiers: unsigned integers of four bytes. */
final class OidCodec extends ValueCodec<Long> {
    OidCodec() {
        super(WireType.OID, Long.class);
    }

    @Override
    Long fromText(String text) throws SQLException {
        return IntegerText.parse(text, type(), 0, 0xFFFF_FFFFL);
    }

    @Override
    Long fromBinary(ByteBuffer bytes) {
        return Integer.toUnsignedLong(bytes.getInt());
    }

    @Override
    String toText(Long value) {
        return value.toString();
    }

    @Override
    void toBinary(Long value, MessageWriter out) {
        out.int32(value.intValue());
    }
}
