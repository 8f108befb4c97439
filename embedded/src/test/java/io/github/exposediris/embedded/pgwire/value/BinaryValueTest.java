package io.github.exposediris.embedded.pgwire.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is made of binary parameters. */
class BinaryValueTest {
    private static final int FLOAT8 = 701;
    private static final int DATE = 1082;
    private static final int TIMESTAMP = 1114;
    private static final int BYTEA = 17;

    @Test
    void fourBytesAreAnInteger() {
        assertEquals(16_909_060L, BinaryValue.guess(BYTEA, new byte[] {1, 2, 3, 4}));
    }

    @Test
    void aFloatADateAndAMomentGoByTheirType() {
        assertEquals(1.5, BinaryValue.guess(FLOAT8, ByteBuffer.allocate(8).putDouble(1.5).array()));
        assertEquals("2024-01-15", BinaryValue.guess(DATE, ByteBuffer.allocate(4).putInt(8780).array()));
        assertEquals(
                "2022-03-07 20:26:40.000000",
                BinaryValue.guess(TIMESTAMP, ByteBuffer.allocate(8).putLong(700_000_000_000_000L).array()));
    }

    @Test
    void anArrayIsAList() {
        ByteBuffer array = ByteBuffer.allocate(20 + 2 * 12).putInt(1).putInt(0).putInt(FLOAT8).putInt(2).putInt(1);
        array.putInt(8).putDouble(1).putInt(8).putDouble(-0.5);

        assertEquals("[1.0,-0.5]", BinaryValue.guess(1022, array.array()));
    }

    @Test
    void anEmptyBeginningIsAnEmptyList() {
        assertEquals("[]", BinaryValue.guess(2950, new byte[16]));
    }

    @Test
    void anythingElseThatIsLongIsReadAsText() {
        byte[] text = "a text of more than twelve bytes".getBytes(StandardCharsets.UTF_8);

        assertEquals("a text of more than twelve bytes", BinaryValue.guess(25, text));
    }
}
