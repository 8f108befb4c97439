package io.github.exposediris.embedded.pgwire.value;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.Format;
import io.github.exposediris.wire.protocol.MessageWriter;
import io.github.exposediris.wire.type.Codec;
import io.github.exposediris.wire.type.Conversion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;

/** The bytes of a value as PostgreSQL has them. */
final class WireBytes {
    private static final int HEAD = 5;

    private WireBytes() {}

    /** @throws ArithmeticException if the value is none of the type */
    static byte[] of(WireType type, Object value, boolean binary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MessageWriter message = new MessageWriter(bytes);
        try {
            message.begin('d');
            Codec.of(type).encode(Conversion.to(type, value), binary ? Format.BINARY : Format.TEXT, message);
            message.end();
            message.flush();
        } catch (SQLException none) {
            throw new ArithmeticException("the value is none of type " + type);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Arrays.copyOfRange(bytes.toByteArray(), HEAD, bytes.size());
    }
}
