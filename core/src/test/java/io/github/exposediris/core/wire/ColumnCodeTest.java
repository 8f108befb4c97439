package io.github.exposediris.core.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ColumnCodeTest {
    @Test
    void aMarkIsTakenOff() {
        assertEquals("", ColumnCode.MARKED.read("x"));
        assertEquals("xa", ColumnCode.MARKED.read("xxa"));
    }

    @Test
    void aDateMayBeANumberOfDays() {
        assertEquals(LocalDate.of(2024, 2, 3), ColumnCode.DATE.read("8799"));
        assertEquals(LocalDate.of(1999, 12, 31), ColumnCode.DATE.read("-1"));
        assertEquals("2024-02-03", ColumnCode.DATE.read("2024-02-03"));
    }

    @Test
    void bytesMayBeWrittenAsPythonWritesThem() {
        byte[] bytes = {'a', '\'', '\\', '\n', '\r', '\t', 0, (byte) 0xff, '"'};
        assertArrayEquals(bytes, (byte[]) ColumnCode.BYTES.read("b'a\\'\\\\\\n\\r\\t\\x00\\xff\"'"));
        assertArrayEquals(new byte[] {'\''}, (byte[]) ColumnCode.BYTES.read("b\"'\""));
        assertArrayEquals(new byte[0], (byte[]) ColumnCode.BYTES.read("b''"));
    }

    @Test
    void bytesMayBeTheirCharacters() {
        assertArrayEquals(new byte[] {'b', (byte) 0xe9}, (byte[]) ColumnCode.BYTES.read("b\u00e9"));
    }
}
