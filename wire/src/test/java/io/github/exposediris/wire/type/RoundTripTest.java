package io.github.exposediris.wire.type;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.Format;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random values of every type keep their text and their bytes on the way through either format. */
class RoundTripTest {
    private static final int HEADER = 5;
    private static final long SEED = Long.getLong("testkit.seed", 1);
    private static final int VALUES = Integer.getInteger("testkit.values", 2_000);

    @ParameterizedTest
    @EnumSource(WireType.class)
    void keepsEveryValue(WireType type) throws IOException, SQLException {
        RandomValues random = new RandomValues(new Random(SEED + type.oid()));
        for (int i = 0; i < VALUES; i++) {
            Object value = random.of(type);
            byte[] text = written(type, value, Format.TEXT);
            byte[] binary = written(type, value, Format.BINARY);
            String which = type + " number " + i + " of seed " + SEED;
            assertArrayEquals(binary, written(type, read(type, text, Format.TEXT), Format.BINARY), which);
            assertArrayEquals(text, written(type, read(type, binary, Format.BINARY), Format.TEXT), which);
            assertEquals(new String(text, StandardCharsets.UTF_8), Codec.of(type).text(value), which);
        }
    }

    private static Object read(WireType type, byte[] bytes, Format format) throws SQLException {
        return Codec.of(type).decode(ByteBuffer.wrap(bytes), format);
    }

    private static byte[] written(WireType type, Object value, Format format) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        MessageWriter out = new MessageWriter(target);
        out.begin('x');
        Codec.of(type).encode(value, format, out);
        out.end();
        out.flush();
        byte[] message = target.toByteArray();
        return Arrays.copyOfRange(message, HEADER, message.length);
    }
}
