package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Locale;

/** Truth values: {@code t} and {@code f}, or one byte. */
final class BooleanCodec extends ValueCodec<Boolean> {
    BooleanCodec() {
        super(WireType.BOOL, Boolean.class);
    }

    @Override
    Boolean fromText(String text) throws SQLException {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "t", "tr", "tru", "true", "y", "ye", "yes", "on", "1" -> true;
            case "f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0" -> false;
            default -> throw Refusal.syntax(type());
        };
    }

    @Override
    Boolean fromBinary(ByteBuffer bytes) {
        return bytes.get() != 0;
    }

    @Override
    String toText(Boolean value) {
        return value ? "t" : "f";
    }

    @Override
    void toBinary(Boolean value, MessageWriter out) {
        out.int8(value ? 1 : 0);
    }
}
