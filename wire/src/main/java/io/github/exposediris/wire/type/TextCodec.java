package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/** The types whose values are text in UTF-8, the same in both formats. */
final class TextCodec extends ValueCodec<String> {
    TextCodec(WireType type) {
        super(type, String.class);
    }

    @Override
    String fromText(String text) {
        return text;
    }

    @Override
    String fromBinary(ByteBuffer bytes) throws SQLException {
        String text = text(bytes);
        bytes.position(bytes.limit());
        return text;
    }

    @Override
    String toText(String value) {
        return value;
    }

    @Override
    void toBinary(String value, MessageWriter out) {
        out.text(value);
    }
}
