package io.github.exposediris.embedded.pgwire;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Parameters on their way to IRIS and results on their way back. */
class ValueFaultsTest {
    private static final String TABLE = "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(50))";
    private static final String INSERT = "INSERT INTO t (id, name) VALUES (1, ?)";

    @TestFactory
    @Shows(PgWireFault.TEXT_READ_AS_NUMBER)
    List<DynamicTest> leadingZerosAreLost() {
        return FaultTests.of(PgWireFault.TEXT_READ_AS_NUMBER).after(TABLE).see("123", "00123", server -> stored(server, "00123"));
    }

    @TestFactory
    @Shows(PgWireFault.BINARY_GUESSED)
    List<DynamicTest> aUuidIsGarbled() {
        UUID uuid = UUID.fromString("0b5e0a4c-8f41-4f5e-9d63-0d3f6e0c8a11");
        return FaultTests.of(PgWireFault.BINARY_GUESSED)
                .after(TABLE)
                .see(false, true, server -> uuid.toString().equalsIgnoreCase(stored(server, uuid)));
    }

    @TestFactory
    @Shows(PgWireFault.LARGE_INTEGER_AS_TIMESTAMP)
    List<DynamicTest> aLargeNumberIsAMoment() {
        return FaultTests.of(PgWireFault.LARGE_INTEGER_AS_TIMESTAMP)
                .driver("binaryTransfer=false")
                .after(TABLE)
                .see("2022-03-07 20:26:40.000000", "700000000000000", server -> stored(server, 700_000_000_000_000L));
    }

    @TestFactory
    @Shows(PgWireFault.EMPTY_STRING_READ_AS_NULL)
    List<DynamicTest> anEmptyStringIsNull() {
        return FaultTests.of(PgWireFault.EMPTY_STRING_READ_AS_NULL).after(TABLE).see("null", "", server -> stored(server, ""));
    }

    private static String stored(FaultyServer server, Object value) throws SQLException {
        server.change(INSERT, value);
        return server.rows("SELECT name FROM t");
    }

    @TestFactory
    @Shows(PgWireFault.TYPES_FROM_FIRST_ROW)
    List<DynamicTest> aTypeGoesByTheFirstRow() {
        return FaultTests.of(PgWireFault.TYPES_FROM_FIRST_ROW)
                .after("CREATE TABLE n (v BIGINT)", "INSERT INTO n (v) VALUES (30)")
                .see("int4", "int8", server -> typeName(server, "SELECT v FROM n"));
    }

    @TestFactory
    @Shows(PgWireFault.TYPES_FROM_CODES)
    List<DynamicTest> aDoubleIsATime() {
        return FaultTests.of(PgWireFault.TYPES_FROM_CODES)
                .after("CREATE TABLE n (v DOUBLE)", "INSERT INTO n (v) VALUES (1.5)")
                .see("time", "float8", server -> typeName(server, "SELECT v FROM n"));
    }

    private static String typeName(FaultyServer server, String sql) throws SQLException {
        try (Statement statement = server.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getMetaData().getColumnTypeName(1);
        }
    }

    @TestFactory
    @Shows(PgWireFault.TABLE_FOR_NO_ROWS)
    List<DynamicTest> noRowsHaveAllColumns() {
        return FaultTests.of(PgWireFault.TABLE_FOR_NO_ROWS).after(TABLE).see("id,name", "a", server -> {
            try (Statement statement = server.connection().createStatement();
                    ResultSet rows = statement.executeQuery("SELECT id AS a FROM t")) {
                boolean two = rows.getMetaData().getColumnCount() == 2;
                return rows.getMetaData().getColumnLabel(1) + (two ? "," + rows.getMetaData().getColumnLabel(2) : "");
            }
        });
    }

    @TestFactory
    @Shows(PgWireFault.DATES_AS_DAYS)
    List<DynamicTest> aDateIsANumberOfDays() {
        return FaultTests.of(PgWireFault.DATES_AS_DAYS)
                .after("CREATE TABLE d (v DATE)", "INSERT INTO d (v) VALUES (TO_DATE('20240115', 'YYYYMMDD'))")
                .see("8780", "2024-01-15", server -> server.rows("SELECT v FROM d"));
    }

    @TestFactory
    @Shows(PgWireFault.LABELS_IN_LOWER_CASE)
    List<DynamicTest> labelsLoseTheirCase() {
        return FaultTests.of(PgWireFault.LABELS_IN_LOWER_CASE)
                .see("anna", "Anna", server -> label(server, "SELECT 1 AS \"Anna\""));
    }

    @TestFactory
    @Shows(PgWireFault.LABELS_FROM_TEXT)
    List<DynamicTest> aCountIsCalledCount() {
        return FaultTests.of(PgWireFault.LABELS_FROM_TEXT)
                .after(TABLE)
                .see("count", "aggregate_1", server -> label(server, "SELECT COUNT(*) FROM t").toLowerCase(Locale.ROOT));
    }

    private static String label(FaultyServer server, String sql) throws SQLException {
        try (Statement statement = server.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getMetaData().getColumnLabel(1);
        }
    }

    @TestFactory
    @Shows(PgWireFault.TEXT_SAID_TO_BE_BINARY)
    List<DynamicTest> digitsAreSentForABinaryNumber() {
        return FaultTests.of(PgWireFault.TEXT_SAID_TO_BE_BINARY)
                .after("CREATE TABLE n (v NUMERIC(12, 1))", "INSERT INTO n (v) VALUES (3)", "INSERT INTO n (v) VALUES (7654.5)")
                .see(true, false, server -> server.raw()
                        .parse("", "SELECT v, CAST(1 AS INT) FROM n ORDER BY v")
                        .bindForBinary("", "")
                        .execute("")
                        .sync()
                        .messages()
                        .stream()
                        .anyMatch(message -> message.type() == 'D'
                                && new String(message.body(), StandardCharsets.ISO_8859_1).contains("7654.5")));
    }

    @TestFactory
    @Shows(PgWireFault.BYTES_AS_PYTHON)
    List<DynamicTest> bytesAreWrittenAsPythonDoes() {
        return FaultTests.of(PgWireFault.BYTES_AS_PYTHON)
                .after("CREATE TABLE b (v VARBINARY(10))", "INSERT INTO b (v) VALUES ('ab')")
                .see("b'ab'", "\\x6162", server -> server.rows("SELECT v FROM b"));
    }

    @TestFactory
    @Shows(PgWireFault.COUNTS_ARE_ZERO)
    List<DynamicTest> nothingSeemsChanged() {
        return FaultTests.of(PgWireFault.COUNTS_ARE_ZERO).after(TABLE).see(0, 1, server -> server.change(INSERT, "a"));
    }
}
