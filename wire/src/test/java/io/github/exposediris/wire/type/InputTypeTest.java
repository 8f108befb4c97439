package io.github.exposediris.wire.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.wire.engine.ArrayValue;
import io.github.exposediris.wire.engine.ArrayValue.Dimension;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.Format;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTypeTest {
    private static final InputType INTEGERS = InputType.of(1007);
    private static final InputType TEXTS = InputType.of(1009);

    private static Object read(InputType type, String text) throws SQLException {
        return type.decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), Format.TEXT);
    }

    @Test
    void readsArraysFromText() throws SQLException {
        assertEquals(ArrayValue.of(WireType.INT4, Arrays.asList(1, null, -3)), read(INTEGERS, "{1,NULL,-3}"));
        assertEquals(ArrayValue.of(WireType.INT4, List.of()), read(INTEGERS, "{}"));
        assertEquals(
                ArrayValue.of(WireType.TEXT, List.of("a", "b \"c\", {d}", "NULL")),
                read(TEXTS, "{a,\"b \\\"c\\\", {d}\",\"NULL\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{1", "{1,", "{1,}", "1", "{1}}", "{{1},{2,3}}", "{1,{2}}", "{{1},2}", "[1:3]={1,2}",
            "[1:]={1}", "{{{{{{{1}}}}}}}", "{1 2}", "{\"1\"2}", "{\"1}", "{\\"})
    void refusesArraysThatAreNone(String text) {
        assertThrows(SQLException.class, () -> read(INTEGERS, text));
    }

    @Test
    void readsSeveralDimensionsAndTheirBounds() throws SQLException {
        List<Dimension> plain = List.of(new Dimension(2, 1), new Dimension(3, 1));
        assertEquals(
                new ArrayValue(WireType.INT4, plain, Arrays.asList(1, 2, 3, 4, null, 6)),
                read(INTEGERS, " { {1, 2,3} ,{4,null,6}} "));
        List<Dimension> moved = List.of(new Dimension(2, 0), new Dimension(1, -5));
        assertEquals(new ArrayValue(WireType.INT4, moved, List.of(7, 8)), read(INTEGERS, "[0:1][-5:-5]={{7},{8}}"));
    }

    @Test
    void takesABackslashBeforeAnyCharacter() throws SQLException {
        assertEquals(ArrayValue.of(WireType.TEXT, Arrays.asList("a,b", "null", "a  b")), read(TEXTS, "{a\\,b,\\null, a  b }"));
    }

    @Test
    void readsArraysFromBinary() throws SQLException {
        byte[] bytes = HexFormat.of().parseHex("000000010000000100000017" + "0000000200000001" + "0000000400000007" + "ffffffff");
        ArrayValue expected = ArrayValue.of(WireType.INT4, Arrays.asList(7, null));
        assertEquals(expected, INTEGERS.decode(ByteBuffer.wrap(bytes), Format.BINARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000001", "000000010000000000000017" + "7fffffff00000001", "000000020000000000000017"})
    void refusesBinaryArraysThatAreNone(String hex) {
        assertThrows(SQLException.class, () -> INTEGERS.decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex)), Format.BINARY));
    }

    @Test
    void takesAnUnknownTypeAsText() throws SQLException {
        assertEquals("{\"a\": 1}", read(InputType.of(3802), "{\"a\": 1}"));
    }
}
