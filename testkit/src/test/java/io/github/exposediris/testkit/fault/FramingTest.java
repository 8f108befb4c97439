package io.github.exposediris.testkit.fault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.exposediris.testkit.fault.Framing.Frame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FramingTest {
    private static byte[] message(char letter, int length) {
        return ByteBuffer.allocate(5 + length).put((byte) letter).putInt(4 + length).array();
    }

    private static byte[] first(int code) {
        return ByteBuffer.allocate(16).putInt(16).putInt(code).array();
    }

    private static List<Frame> cut(Framing framing, byte[] bytes, Random random) {
        List<Frame> frames = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int count = Math.min(1 + random.nextInt(20_000), bytes.length - at);
            count = Math.min(count, framing.room().remaining());
            framing.room().put(bytes, at, count);
            at += count;
            for (Frame frame = framing.next(); frame != null; frame = framing.next()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    @Test
    void messagesAreTheSameInWhateverPiecesTheyCome() {
        byte[][] messages = {message('Q', 3), message('D', 0), message('D', 100_000), message('Z', 1)};
        ByteBuffer all = ByteBuffer.allocate(200_000);
        for (byte[] message : messages) {
            all.put(message);
        }
        byte[] bytes = Arrays.copyOf(all.array(), all.position());
        for (int seed = 0; seed < 200; seed++) {
            List<Frame> frames = cut(new Framing(true), bytes, new Random(seed));
            assertEquals(List.of('Q', 'D', 'D', 'Z'), frames.stream().map(Frame::type).toList(), "seed " + seed);
            assertArrayEquals(messages[2], frames.get(2).bytes(), "seed " + seed);
        }
    }

    @Test
    void aClientsFirstMessagesHaveNoLetter() {
        Framing framing = new Framing(false);
        framing.room().put(first(1234 << 16 | 5679)).put(first(3 << 16)).put(message('Q', 1));
        assertEquals(Message.ENCRYPTION, framing.next().type());
        assertEquals(Message.STARTUP, framing.next().type());
        assertEquals('Q', framing.next().type());
        assertNull(framing.next());
    }

    @Test
    void aCancelRequestIsTold() {
        Framing framing = new Framing(false);
        framing.room().put(first(1234 << 16 | 5678));
        assertEquals(Message.CANCEL_REQUEST, framing.next().type());
    }

    @Test
    void whatHasNoSensibleLengthIsPassedOnAsItIs() {
        Framing framing = new Framing(true);
        framing.room().put(new byte[] {'D', 0, 0, 0, 1, 7, 7});
        Frame frame = framing.next();
        assertEquals(Message.UNKNOWN, frame.type());
        assertEquals(7, frame.bytes().length);
    }
}
