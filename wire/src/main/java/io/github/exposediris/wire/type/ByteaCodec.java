package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;

/** Bytes: {@code \x} and hexadecimal digits in text; PostgreSQL's older escape form is read too. */
final class ByteaCodec extends ValueCodec<byte[]> {
    private static final String HEX = "\\x";

    ByteaCodec() {
        super(WireType.BYTEA, byte[].class);
    }

    static String hex(byte[] bytes) {
        return HEX + HexFormat.of().formatHex(bytes);
    }

    @Override
    byte[] fromText(String text) throws SQLException {
        try {
            return text.startsWith(HEX) ? HexFormat.of().parseHex(text, HEX.length(), text.length()) : escaped(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw Refusal.syntax(type());
        }
    }

    private static byte[] escaped(String text) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(source.length);
        for (int i = 0; i < source.length; i++) {
            if (source[i] != '\\') {
                bytes.write(source[i]);
            } else if (source[i + 1] == '\\') {
                bytes.write(source[++i]);
            } else {
                bytes.write(octal(source[i + 1], 3) << 6 | octal(source[i + 2], 7) << 3 | octal(source[i + 3], 7));
                i += 3;
            }
        }
        return bytes.toByteArray();
    }

    private static int octal(byte digit, int greatest) {
        int value = digit - '0';
        if (value < 0 || value > greatest) {
            throw new IllegalArgumentException("no octal digit");
        }
        return value;
    }

    @Override
    byte[] fromBinary(ByteBuffer bytes) {
        byte[] value = new byte[bytes.remaining()];
        bytes.get(value);
        return value;
    }

    @Override
    String toText(byte[] value) {
        return hex(value);
    }

    @Override
    void toBinary(byte[] value, MessageWriter out) {
        out.bytes(value);
    }
}
