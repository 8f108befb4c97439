package io.github.exposediris.wire.type;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.Format;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecTest {
    private static final int HEADER = 5;

    private static byte[] encoded(WireType type, Object value, Format format) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        MessageWriter out = new MessageWriter(target);
        out.begin('x');
        Codec.of(type).encode(value, format, out);
        out.end();
        out.flush();
        byte[] message = target.toByteArray();
        return Arrays.copyOfRange(message, HEADER, message.length);
    }

    private static String text(WireType type, Object value) throws IOException {
        return new String(encoded(type, value, Format.TEXT), StandardCharsets.UTF_8);
    }

    private static Object read(WireType type, String text) throws SQLException {
        return Codec.of(type).decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), Format.TEXT);
    }

    private static Object readBinary(WireType type, String hex) throws SQLException {
        return Codec.of(type).decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex)), Format.BINARY);
    }

    private static void refuses(WireType type, String text, String sqlState) {
        SQLException failure = assertThrows(SQLException.class, () -> read(type, text));
        assertEquals(sqlState, failure.getSQLState(), text);
        assertTrue(text.isBlank() || !failure.getMessage().contains(text), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "1.0,1", "0.1,0.1", "-0.0,-0", "1e15,1e+15", "1e14,100000000000000", "1e-4,0.0001", "1e-5,1e-05", "1.5e300,1.5e+300",
        "123456789.125,123456789.125", "NaN,NaN", "-Infinity,-Infinity", "1234567890123456.5,1.2345678901234565e+15",
        "0.015625,0.015625", "-0.3,-0.3", "14285.714285714286,14285.714285714286", "999999999999999.9,999999999999999.9",
        "0.9999999999999999,0.9999999999999999", "3906483421040.21875,3906483421040.2188", "744775644251.34375,744775644251.3438"
    })
    void writesDoublesAsPostgresDoes(double value, String text) throws IOException {
        assertEquals(text, text(WireType.FLOAT8, value));
    }

    @ParameterizedTest
    @CsvSource({"1.0,1", "1e6,1e+06", "100000,100000", "1234567.5,1.2345675e+06", "0.5,0.5"})
    void writesFloatsAsPostgresDoes(float value, String text) throws IOException {
        assertEquals(text, text(WireType.FLOAT4, value));
    }

    /** The bytes are those of PostgreSQL's {@code numeric_send}. */
    @ParameterizedTest
    @CsvSource({
        "0,0000000000000000", "1,00010000000000000001", "-1,00010000400000000001",
        "12345.678,0003000100000003000109291a7c",
        "0.0001,0001ffff000000040001", "0.00001,0001fffe0000000503e8", "10000,00010001000000000001", "1.50,000200000000000200011388",
        "0.00,0000000000000002", "100000000,00010002000000000001"
    })
    void writesAndReadsExactNumbersInGroupsOfFourDigits(BigDecimal value, String hex) throws IOException, SQLException {
        assertEquals(hex, HexFormat.of().formatHex(encoded(WireType.NUMERIC, value, Format.BINARY)));
        assertEquals(value, readBinary(WireType.NUMERIC, hex));
    }

    @Test
    void readsAndWritesNumbersThatAreNone() throws SQLException, IOException {
        for (String[] form : new String[][] {{"NaN", "c000"}, {"Infinity", "d000"}, {"-Infinity", "f000"}}) {
            Object value = read(WireType.NUMERIC, form[0]);
            assertEquals(value, readBinary(WireType.NUMERIC, "00000000" + form[1] + "0000"));
            assertEquals(form[0], text(WireType.NUMERIC, value));
            assertEquals("00000000" + form[1] + "0000", HexFormat.of().formatHex(encoded(WireType.NUMERIC, value, Format.BINARY)));
        }
        refuses(WireType.NUMERIC, "1d", "22P02");
        refuses(WireType.NUMERIC, "nothing", "22P02");
    }

    @Test
    void refusesAnExponentThatWouldFillTheMemory() {
        refuses(WireType.NUMERIC, "1e999999999", "22003");
        refuses(WireType.NUMERIC, "1e-999999999", "22003");
    }

    @Test
    void refusesWhatIsNoWholeNumber() {
        refuses(WireType.INT4, "one", "22P02");
        refuses(WireType.INT4, "", "22P02");
        refuses(WireType.INT2, "32768", "22003");
        refuses(WireType.INT8, "99999999999999999999", "22003");
        refuses(WireType.FLOAT8, "1d", "22P02");
        refuses(WireType.FLOAT8, "1e999", "22003");
    }

    @Test
    void refusesBinaryValuesOfTheWrongLength() {
        assertThrows(SQLException.class, () -> readBinary(WireType.INT4, "000000"));
        assertThrows(SQLException.class, () -> readBinary(WireType.INT4, "0000000001"));
        assertThrows(SQLException.class, () -> readBinary(WireType.NUMERIC, "ffff000000000000"));
    }

    @Test
    void readsMomentsAsDriversWriteThem() throws SQLException {
        LocalDateTime moment = LocalDateTime.of(2026, 1, 31, 10, 20, 30, 500_000_000);
        assertEquals(moment, read(WireType.TIMESTAMP, "2026-01-31 10:20:30.5"));
        assertEquals(moment, read(WireType.TIMESTAMP, "2026-01-31T10:20:30.500"));
        assertEquals(moment, read(WireType.TIMESTAMP, "2026-01-31 10:20:30.5+02"));
        assertEquals(moment.toLocalDate().atStartOfDay(), read(WireType.TIMESTAMP, "2026-01-31"));
        assertEquals(LocalDate.of(2026, 1, 31), read(WireType.DATE, "2026-01-31 +02"));
        assertEquals(moment.toLocalTime(), read(WireType.TIME, "10:20:30.5+02"));
        OffsetDateTime elsewhere = OffsetDateTime.parse("2026-01-31T10:20:30.5-05:30");
        assertEquals(elsewhere, read(WireType.TIMESTAMPTZ, "2026-01-31 10:20:30.5-05:30"));
        assertEquals(moment.atOffset(ZoneOffset.UTC), read(WireType.TIMESTAMPTZ, "2026-01-31 10:20:30.5"));
    }

    @Test
    void refusesWhatIsNoMoment() {
        refuses(WireType.TIMESTAMP, "yesterday", "22007");
        refuses(WireType.TIME, "infinity", "22007");
        refuses(WireType.DATE, "0000-01-01 CE", "22007");
        refuses(WireType.DATE, "2026-02-30", "22008");
        refuses(WireType.TIME, "25:00", "22008");
        refuses(WireType.TIME, "2026-01-31", "22007");
    }

    @Test
    void writesMomentsAsPostgresDoes() throws IOException {
        assertEquals("2026-01-31 10:20:00", text(WireType.TIMESTAMP, LocalDateTime.of(2026, 1, 31, 10, 20)));
        assertEquals("2026-01-31 08:20:30.5+00", text(WireType.TIMESTAMPTZ, OffsetDateTime.parse("2026-01-31T10:20:30.5+02:00")));
        assertEquals("12026-01-31", text(WireType.DATE, LocalDate.of(12026, 1, 31)));
        assertEquals("0044-03-15 BC", text(WireType.DATE, LocalDate.of(-43, 3, 15)));
    }

    @ParameterizedTest
    @CsvSource({"infinity,7fffffff,7fffffffffffffff", "-infinity,80000000,8000000000000000"})
    void readsAndWritesInfiniteMoments(String word, String day, String moment) throws SQLException, IOException {
        for (WireType type : new WireType[] {WireType.DATE, WireType.TIMESTAMP, WireType.TIMESTAMPTZ}) {
            String hex = type == WireType.DATE ? day : moment;
            Object value = read(type, word);
            assertEquals(value, readBinary(type, hex));
            assertEquals(word, text(type, value));
            assertEquals(hex, HexFormat.of().formatHex(encoded(type, value, Format.BINARY)));
        }
    }

    @Test
    void readsYearsBeforeOurEra() throws SQLException {
        assertEquals(LocalDate.of(-43, 3, 15), read(WireType.DATE, "0044-03-15 BC"));
        assertEquals(LocalDate.of(0, 2, 29), read(WireType.DATE, "0001-02-29 BC"));
        assertEquals(LocalDateTime.of(-43, 3, 15, 10, 20), read(WireType.TIMESTAMP, "0044-03-15 10:20:00 BC"));
        assertEquals(LocalDate.of(44, 3, 15), read(WireType.DATE, "0044-03-15 AD"));
    }

    @Test
    void readsBytesInBothTextForms() throws SQLException {
        assertArrayEquals(new byte[] {0, -1, 92}, (byte[]) read(WireType.BYTEA, "\\x00fF5c"));
        assertArrayEquals(new byte[] {0, -1, 92, 'a'}, (byte[]) read(WireType.BYTEA, "\\000\\377\\\\a"));
        refuses(WireType.BYTEA, "\\x0", "22P02");
        refuses(WireType.BYTEA, "\\9", "22P02");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        SQLException failure = assertThrows(SQLException.class, () -> readBinary(WireType.TEXT, "41c3"));
        assertEquals("22021", failure.getSQLState());
    }

    @Test
    void readsTruthValuesInAllTheirWords() throws SQLException {
        for (String word : "t,TRUE, yes ,on,1".split(",")) {
            assertEquals(true, read(WireType.BOOL, word));
        }
        refuses(WireType.BOOL, "maybe", "22P02");
    }
}
