package io.github.exposediris.wire.oracle;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Values of each type into a column of that type and back. */
final class JdbcTypes {
    private static final String GROUP = "pgjdbc, types";

    /** The values of each type; those of arrays are arrays of Java. */
    static final Map<String, List<Object>> TYPES = types();

    private JdbcTypes() {}

    private static Map<String, List<Object>> types() {
        Map<String, List<Object>> types = new LinkedHashMap<>();
        types.put("BOOLEAN", List.of(true, false));
        types.put("SMALLINT", List.of((short) 0, Short.MIN_VALUE, Short.MAX_VALUE));
        types.put("INTEGER", List.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE));
        types.put("BIGINT", List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE));
        types.put("REAL", List.of(0f, -0f, 1.5f, 0.1f, -3.4028235E38f, 1e-7f, Float.NaN, Float.POSITIVE_INFINITY));
        types.put("DOUBLE PRECISION", List.of(0d, -0d, 0.1, 1e20, 123456789.125, 1e15, 1e-5, Double.NaN, Double.NEGATIVE_INFINITY));
        types.put("NUMERIC(30, 6)", decimals("0", "1.5", "-12345678901234567890.000001", "10000", "0.0001", "99999999.999999"));
        types.put("VARCHAR(30)", List.of("", "plain", " spaces ", "it's \"x\" \\ ?", "naïve 日本 😀", "NULL", "{a,b}"));
        types.put("CHAR(5)", List.of("abc", "abcde", ""));
        types.put("BYTEA", List.of(new byte[] {0, 1, -1, 92, 39, 127, -128}, new byte[0], new byte[300]));
        types.put("DATE", List.of(LocalDate.of(2026, 1, 31), LocalDate.of(1582, 10, 15), LocalDate.of(9999, 12, 31),
                LocalDate.of(1, 1, 1), LocalDate.of(-43, 3, 15), LocalDate.of(12_026, 2, 28), LocalDate.MAX, LocalDate.MIN));
        types.put("TIME(6)", List.of(LocalTime.MIDNIGHT, LocalTime.of(10, 20, 30, 123_456_000), LocalTime.of(23, 59, 59, 999_999_000)));
        types.put("TIMESTAMP(6)", List.of(LocalDateTime.of(2026, 1, 31, 10, 20, 30, 123_456_000), LocalDateTime.of(1841, 1, 1, 0, 0),
                LocalDateTime.of(-43, 3, 15, 1, 2, 3), LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000)));
        types.put("TIMESTAMP(6) WITH TIME ZONE", List.of(OffsetDateTime.of(2026, 1, 31, 10, 20, 30, 123_456_000, ZoneOffset.ofHours(2)),
                OffsetDateTime.of(1999, 12, 31, 23, 59, 59, 0, ZoneOffset.ofHoursMinutes(-11, -30))));
        types.put("UUID", List.of(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"), new UUID(0, 0)));
        arrays(types);
        return types;
    }

    private static void arrays(Map<String, List<Object>> types) {
        types.put("BOOLEAN ARRAY", List.of(array(true, null, false), array()));
        types.put("SMALLINT ARRAY", List.of(array((short) 1, null, Short.MIN_VALUE)));
        types.put("INTEGER ARRAY", List.of(array(1, null, -3), array(), array((Object) null)));
        types.put("BIGINT ARRAY", List.of(array(Long.MAX_VALUE, null)));
        types.put("REAL ARRAY", List.of(array(1.5f, null, Float.NaN)));
        types.put("DOUBLE PRECISION ARRAY", List.of(array(1.5, null, 1e20, 0.1)));
        types.put("NUMERIC(10, 2) ARRAY", List.of(array(new BigDecimal("1.50"), null, new BigDecimal("-0.01"))));
        types.put("VARCHAR(30) ARRAY", List.of(array("a \"b\", {c}", "", "null", null, "back\\slash", "日本", " x "), array("NULL")));
        types.put("DATE ARRAY", List.of(array(java.sql.Date.valueOf("2026-01-31"), null)));
        types.put("TIMESTAMP(6) ARRAY", List.of(array(java.sql.Timestamp.valueOf("2026-01-31 10:20:30.123456"), null)));
        types.put("UUID ARRAY", List.of(array(new UUID(1, 2), null)));
    }

    private static List<Object> decimals(String... texts) {
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            values.add(new BigDecimal(text));
        }
        return values;
    }

    private static Object array(Object... elements) {
        return elements;
    }

    /** The table that has a column of the type. */
    static String table(String type) {
        return "typed_" + type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    static List<DriverCall> calls() {
        List<DriverCall> calls = new ArrayList<>();
        TYPES.forEach((type, values) -> {
            calls.add(Calls.jdbc(GROUP, type, (connection, log) -> there(connection, log, type, values)));
            calls.add(Calls.jdbc(GROUP, type + ", null", (connection, log) -> {
                JdbcPrepared.run(connection, log, "INSERT INTO " + table(type) + " VALUES (?)", new Object[] {null});
                readBack(connection, log, type);
            }));
        });
        return calls;
    }

    private static void there(Connection connection, Log log, String type, List<Object> values) throws SQLException {
        for (Object value : values) {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table(type) + " VALUES (?)")) {
                if (value instanceof Object[] elements) {
                    insert.setArray(1, connection.createArrayOf(element(type), elements));
                } else {
                    insert.setObject(1, value);
                }
                log.add("count", insert.executeUpdate());
            } catch (SQLException failure) {
                log.failure(failure.getSQLState());
            }
            readBack(connection, log, type);
        }
    }

    /** pgjdbc's name of the elements of an array. */
    static String element(String type) {
        return switch (type.substring(0, type.indexOf(" ARRAY"))) {
            case "BOOLEAN" -> "bool";
            case "SMALLINT" -> "int2";
            case "INTEGER" -> "int4";
            case "BIGINT" -> "int8";
            case "REAL" -> "float4";
            case "DOUBLE PRECISION" -> "float8";
            case "NUMERIC(10, 2)" -> "numeric";
            case "DATE" -> "date";
            case "TIMESTAMP(6)" -> "timestamp";
            case "UUID" -> "uuid";
            default -> "varchar";
        };
    }

    private static void readBack(Connection connection, Log log, String type) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT v FROM " + table(type));
                ResultSet rows = query.executeQuery()) {
            log.columns(rows.getMetaData());
            while (rows.next()) {
                if (!type.equals("BYTEA")) {
                    log.add("text", rows.getString(1));
                }
                log.row(rows);
            }
        } finally {
            JdbcStatements.run(connection, log, "DELETE FROM " + table(type));
        }
    }
}
