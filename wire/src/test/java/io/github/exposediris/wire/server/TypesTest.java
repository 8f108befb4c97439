package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each type to the database and back, by every way in which pgjdbc sends and reads values. */
class TypesTest {
    private static final String OIDS =
            "bool,int2,int4,int8,float4,float8,numeric,date,time,timestamp,timestamptz,uuid,bytea,text,varchar,"
                    + "1000,1005,1007,1016,1021,1022,1231,1009,1015,1182,1115,2951";
    private static final String TEXT = "prepareThreshold=0";
    private static final String BINARY = "prepareThreshold=-1&binaryTransferEnable=" + OIDS;
    private static final String SIMPLE = "preferQueryMode=simple";
    private static Fixture fixture;

    @BeforeAll
    static void start() {
        fixture = new Fixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static Object roundTrip(String options, String sqlType, Object value) throws SQLException {
        Class<?> type = value.getClass();
        try (Connection connection = fixture.connect(options);
                PreparedStatement query = connection.prepareStatement("SELECT CAST(? AS " + sqlType + ")")) {
            query.setObject(1, value);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return type == byte[].class ? rows.getBytes(1) : rows.getObject(1, type);
            }
        }
    }

    private static void sameInBothFormats(String sqlType, Object value) throws SQLException {
        for (String options : new String[] {TEXT, BINARY}) {
            assertEquals(value, roundTrip(options, sqlType, value), sqlType + " " + options);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void truthValues(boolean value) throws SQLException {
        sameInBothFormats("BOOLEAN", value);
    }

    @ParameterizedTest
    @CsvSource({"0", "-32768", "32767"})
    void smallIntegers(int value) throws SQLException {
        sameInBothFormats("SMALLINT", value);
    }

    @ParameterizedTest
    @CsvSource({"0", "-2147483648", "2147483647"})
    void integers(int value) throws SQLException {
        sameInBothFormats("INT", value);
    }

    @ParameterizedTest
    @CsvSource({"0", "-9223372036854775808", "9223372036854775807"})
    void bigIntegers(long value) throws SQLException {
        sameInBothFormats("BIGINT", value);
    }

    @ParameterizedTest
    @CsvSource({"0.1", "-1.0E-7", "1.0E20", "3.4028235E38"})
    void floats(float value) throws SQLException {
        sameInBothFormats("REAL", value);
    }

    @ParameterizedTest
    @CsvSource({"0.1", "-1.0E-300", "1.0E20", "123456789.125", "NaN", "-Infinity"})
    void doubles(double value) throws SQLException {
        sameInBothFormats("DOUBLE PRECISION", value);
    }

    @ParameterizedTest
    @CsvSource({"0.0000", "1.5000", "-12345678901234567890.0001", "0.0010", "10000.0000", "9999.9999"})
    void exactNumbers(String value) throws SQLException {
        sameInBothFormats("NUMERIC(30, 4)", new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({"''", "plain", "it's $1 \\ ? \"x\"", "naïve 日本 😀"})
    void texts(String value) throws SQLException {
        sameInBothFormats("VARCHAR(100)", value);
        assertEquals(value, roundTrip(SIMPLE, "VARCHAR(100)", value));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31", "1840-12-31", "9999-12-31", "0001-01-01"})
    void dates(LocalDate value) throws SQLException {
        sameInBothFormats("DATE", value);
    }

    @ParameterizedTest
    @CsvSource({"00:00:00", "10:20:30.123456", "23:59:59.999999"})
    void times(LocalTime value) throws SQLException {
        sameInBothFormats("TIME(6)", value);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31T10:20:30.123456", "1841-01-01T00:00:00", "1999-12-31T23:59:59.999999"})
    void moments(LocalDateTime value) throws SQLException {
        sameInBothFormats("TIMESTAMP", value);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31T10:20:30.123456+02:00", "1999-12-31T23:59:59.5-11:30"})
    void momentsWithAnOffset(OffsetDateTime value) throws SQLException {
        sameInBothFormats("TIMESTAMP WITH TIME ZONE", value.withOffsetSameInstant(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({"00112233-4455-6677-8899-aabbccddeeff"})
    void uuids(UUID value) throws SQLException {
        sameInBothFormats("UUID", value);
    }

    @ParameterizedTest
    @CsvSource({TEXT, BINARY})
    void bytes(String options) throws SQLException {
        byte[] value = {0, 1, -1, 92, 39, 127, -128};
        assertArrayEquals(value, (byte[]) roundTrip(options, "VARBINARY(100)", value));
        assertArrayEquals(value, (byte[]) roundTrip(options, "BLOB", value));
    }

    @ParameterizedTest
    @CsvSource({TEXT, BINARY, SIMPLE})
    void largeText(String options) throws SQLException {
        String value = "é".repeat(200_000);
        assertEquals(value, roundTrip(options, "CLOB", value));
    }

    @ParameterizedTest
    @CsvSource({TEXT, BINARY, SIMPLE})
    void nothing(String options) throws SQLException {
        for (String type : new String[] {"INT", "NUMERIC(9, 2)", "VARCHAR(9)", "TIMESTAMP", "BOOLEAN", "VARBINARY(9)"}) {
            try (Connection connection = fixture.connect(options);
                    PreparedStatement query = connection.prepareStatement("SELECT CAST(? AS " + type + ")")) {
                query.setNull(1, Types.NULL);
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    assertNull(rows.getObject(1), type);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({TEXT, BINARY})
    void arraysAsInput(String options) throws SQLException {
        try (Connection connection = fixture.connect(options);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS listed");
            statement.execute("CREATE TABLE listed (a DOUBLE PRECISION ARRAY, b VARCHAR(50), c VARCHAR(50))");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO listed VALUES (?, ?, ?)")) {
                insert.setObject(1, connection.createArrayOf("float8", new Double[] {1.5, 2.5, 3.0}));
                insert.setObject(2, connection.createArrayOf("int4", new Integer[] {1, null, -3}));
                insert.setObject(3, connection.createArrayOf("text", new String[] {"a", "b \"c\"", "{d}"}));
                insert.executeUpdate();
            }
            try (ResultSet rows = statement.executeQuery("SELECT CARDINALITY(a), a, b, c FROM listed")) {
                rows.next();
                assertEquals(3, rows.getInt(1));
                assertArrayEquals(new Double[] {1.5, 2.5, 3.0}, (Object[]) rows.getArray(2).getArray());
                assertEquals("{1,NULL,-3}", rows.getString(3));
                assertEquals("{a,\"b \\\"c\\\"\",\"{d}\"}", rows.getString(4));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({TEXT, BINARY})
    void arraysOfEveryType(String options) throws SQLException {
        sameArray(options, "BOOLEAN ARRAY", "bool", true, null, false);
        sameArray(options, "SMALLINT ARRAY", "int2", (short) 1, null);
        sameArray(options, "INTEGER ARRAY", "int4", 1, null, -3);
        sameArray(options, "BIGINT ARRAY", "int8", 1L << 60, null);
        sameArray(options, "REAL ARRAY", "float4", 1.5f, null);
        sameArray(options, "NUMERIC(10, 2) ARRAY", "numeric", new BigDecimal("1.50"), null);
        sameArray(options, "VARCHAR(20) ARRAY", "varchar", "a \"b\", {c}", "NULL", null, "");
        sameArray(options, "DATE ARRAY", "date", java.sql.Date.valueOf("2026-01-31"), null);
        sameArray(options, "TIMESTAMP ARRAY", "timestamp", java.sql.Timestamp.valueOf("2026-01-31 10:20:30.123456"), null);
        sameArray(options, "UUID ARRAY", "uuid", new UUID(1, 2), null);
        sameArray(options, "INTEGER ARRAY", "int4");
        sameArray(options, "INTEGER ARRAY ARRAY", "int4", new Integer[] {1, 2}, new Integer[] {3, null});
    }

    private static void sameArray(String options, String sqlType, String element, Object... values) throws SQLException {
        try (Connection connection = fixture.connect(options);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS many");
            statement.execute("CREATE TABLE many (a " + sqlType + ")");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO many VALUES (?)")) {
                insert.setArray(1, connection.createArrayOf(element, values));
                insert.executeUpdate();
            }
            try (PreparedStatement query = connection.prepareStatement("SELECT a FROM many");
                    ResultSet rows = query.executeQuery()) {
                rows.next();
                assertArrayEquals(values, (Object[]) rows.getArray(1).getArray(), sqlType + " " + options);
            }
        }
    }
}
