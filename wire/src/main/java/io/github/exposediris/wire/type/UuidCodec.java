package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/** UUIDs: 32 hexadecimal digits with hyphens and braces where the client likes them, or 16 bytes. */
final class UuidCodec extends ValueCodec<UUID> {
    private static final int DIGITS = 32;

    UuidCodec() {
        super(WireType.UUID, UUID.class);
    }

    @Override
    UUID fromText(String text) throws SQLException {
        String digits = text.strip().replace("-", "").replace("{", "").replace("}", "");
        if (digits.length() != DIGITS) {
            throw Refusal.syntax(type());
        }
        try {
            return new UUID(half(digits, 0), half(digits, DIGITS / 2));
        } catch (IllegalArgumentException noDigit) {
            throw Refusal.syntax(type());
        }
    }

    private static long half(String digits, int from) {
        return HexFormat.fromHexDigitsToLong(digits, from, from + DIGITS / 2);
    }

    @Override
    UUID fromBinary(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    String toText(UUID value) {
        return value.toString();
    }

    @Override
    void toBinary(UUID value, MessageWriter out) {
        out.int64(value.getMostSignificantBits()).int64(value.getLeastSignificantBits());
    }
}
