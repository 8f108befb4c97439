package io.github.exposediris.wire.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Messages of real conversations, each perhaps broken: bytes flipped, cut, repeated, put elsewhere, of a false length. */
final class MutatedConversation {
    private static final List<byte[]> RECORDED = List.of(
            message('Q', "SELECT 1\0"),
            message('Q', "BEGIN\0"),
            message('Q', "COMMIT\0"),
            message('Q', "SELECT X, 'text' FROM SYSTEM_RANGE(1, 3); SELECT nothing\0"),
            message('P', "s\0SELECT CAST($1 AS INT), CAST($2 AS VARCHAR)\0\0\2\0\0\0\27\0\0\4\23"),
            message('P', "\0SELECT X FROM SYSTEM_RANGE(1, 9)\0\0\0"),
            message('B', "p\0s\0\0\2\0\1\0\0\0\2\0\0\0\4\0\0\0\7\0\0\0\3abc\0\1\0\1"),
            message('B', "\0\0\0\0\0\0\0\0"),
            message('D', "Ss\0"),
            message('D', "Pp\0"),
            message('E', "p\0\0\0\0\0"),
            message('E', "\0\0\0\0\2"),
            message('C', "Sp\0"),
            message('C', "Ps\0"),
            message('H', ""),
            message('S', ""),
            message('F', "\0\0\0\1\0\0\0\0\0\0"),
            message('d', "1\tx\n"),
            message('c', ""),
            message('f', "stop\0"),
            message('p', "password\0"));
    private static final byte[] START_UP = startUp();

    private final Random random;

    MutatedConversation(long seed) {
        random = new Random(seed);
    }

    private static byte[] message(char type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(5 + bytes.length).put((byte) type).putInt(4 + bytes.length).put(bytes).array();
    }

    private static byte[] startUp() {
        byte[] bytes = "user\0someone\0database\0test\0\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(8 + bytes.length).putInt(8 + bytes.length).putInt(3 << 16).put(bytes).array();
    }

    /** A start-up message, mostly broken. */
    byte[] startUpMessage() {
        return random.nextInt(4) == 0 ? noise() : broken(START_UP, 0);
    }

    /**
     * So many messages.
     *
     * @param framed whether each has the length that it says, so that the conversation goes on behind a broken one
     */
    byte[] messages(int count, boolean framed) {
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] message = RECORDED.get(random.nextInt(RECORDED.size()));
            boolean sound = random.nextInt(3) == 0;
            messages.add(sound ? message : framed ? reframed(broken(message, 5)) : broken(message, 0));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        messages.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /** @param from the first byte that may be touched */
    private byte[] broken(byte[] message, int from) {
        int length = message.length;
        if (length <= from) {
            return message;
        }
        int at = from + random.nextInt(length - from);
        return switch (random.nextInt(5)) {
            case 0 -> flipped(message, at);
            case 1 -> Arrays.copyOf(message, at);
            case 2 -> joined(message, Arrays.copyOfRange(message, at, length));
            case 3 -> joined(Arrays.copyOf(message, at), noise(), Arrays.copyOfRange(message, at, length));
            default -> ofLength(message, from == 0 ? random.nextInt() >> random.nextInt(32) : length);
        };
    }

    private byte[] flipped(byte[] message, int at) {
        byte[] copy = message.clone();
        copy[at] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private static byte[] ofLength(byte[] message, int length) {
        byte[] copy = message.clone();
        ByteBuffer.wrap(copy).putInt(copy.length > 5 ? 1 : 0, length);
        return copy;
    }

    /** The same message with its true length. */
    private static byte[] reframed(byte[] message) {
        return ByteBuffer.wrap(Arrays.copyOf(message, Math.max(5, message.length)))
                .putInt(1, Math.max(4, message.length - 1))
                .array();
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(40)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
