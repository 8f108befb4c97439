package io.github.exposediris.wire.oracle;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Values of each type by r2dbc-postgresql. */
final class R2dbcTypes {
    private static final String GROUP = "r2dbc-postgresql, types";

    private R2dbcTypes() {}

    private static Map<String, List<Object>> types() {
        Map<String, List<Object>> types = new LinkedHashMap<>();
        types.put("BOOLEAN", List.of(true, false));
        types.put("SMALLINT", List.of((short) -5, Short.MAX_VALUE));
        types.put("INTEGER", List.of(5, Integer.MIN_VALUE));
        types.put("BIGINT", List.of(5L, Long.MIN_VALUE));
        types.put("REAL", List.of(1.5f, 1e-7f));
        types.put("DOUBLE PRECISION", List.of(0.1, 1e20, Double.NaN));
        types.put("NUMERIC(30, 6)", List.of(new BigDecimal("-12345678901234567890.000001"), new BigDecimal("0"), new BigDecimal("10000")));
        types.put("VARCHAR(30)", List.of("", "it's \"x\" \\ $1", "naïve 日本 😀"));
        types.put("CHAR(5)", List.of("abc"));
        types.put("BYTEA", List.of(ByteBuffer.wrap(new byte[] {0, 1, -1, 92})));
        types.put("DATE", List.of(LocalDate.of(2026, 1, 31), LocalDate.of(1, 1, 1)));
        types.put("TIME(6)", List.of(LocalTime.of(10, 20, 30, 123_456_000)));
        types.put("TIMESTAMP(6)", List.of(LocalDateTime.of(2026, 1, 31, 10, 20, 30, 123_456_000)));
        types.put("TIMESTAMP(6) WITH TIME ZONE", List.of(OffsetDateTime.of(2026, 1, 31, 10, 20, 30, 0, ZoneOffset.ofHours(2))));
        types.put("UUID", List.of(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")));
        types.put("INTEGER ARRAY", List.of(new Integer[] {1, 2, 3}, new Integer[0]));
        types.put("BIGINT ARRAY", List.of(new Long[] {Long.MAX_VALUE}, new Long[] {1L, 2L}));
        types.put("VARCHAR(30) ARRAY", List.of(new String[] {"a \"b\", {c}", "", "null", "back\\slash"}, new String[] {"x"}));
        return types;
    }

    static List<DriverCall> calls() {
        List<DriverCall> calls = new ArrayList<>();
        types().forEach((type, values) -> calls.add(R2dbcCalls.of(GROUP, type, (connection, log) -> {
            String table = JdbcTypes.table(type);
            for (Object value : values) {
                R2dbcCalls.run(connection, log, "INSERT INTO " + table + " VALUES ($1)", value);
                R2dbcCalls.run(connection, log, "SELECT v FROM " + table);
                R2dbcCalls.run(connection, log, "DELETE FROM " + table);
            }
        })));
        return calls;
    }
}
