package io.github.exposediris.jdbc.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.core.wire.WireValue;
import io.github.exposediris.embedded.Profile;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.BasicBinaryColumnType;
import org.jetbrains.exposed.v1.core.BinaryColumnType;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LargeTextColumnType;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules of {@code core.wire} are needed: the same statement without that one rule, and with all others, gives another answer or is
 * refused by the server. The rules are those of {@code docs/pgwire-adaptation.md}, which names the few that are shown elsewhere.
 */
class WireRulesTest {
    private static final IColumnType<?> TEXT = optional(new VarCharColumnType(40, null));
    private static final IColumnType<?> NUMBER = new IntegerColumnType();
    private static final IColumnType<?> DAY = new Days().type;

    private static IColumnType<?> optional(IColumnType<?> type) {
        type.setNullable(true);
        return type;
    }

    private static final class Days extends IrisTable {
        final IColumnType<?> type = date("d").getColumnType();

        Days() {
            super("days");
        }
    }

    private interface Attempt {
        String on(Gateway gateway) throws SQLException;
    }

    /** A rule, what is right, and how the same is done with it and without it. Some faults are those of one of the servers only. */
    private record Rule(String name, Set<ServerKind> servers, String right, Attempt with, Attempt without) {
        Rule(String name, String right, Attempt with, Attempt without) {
            this(name, EnumSet.of(ServerKind.IRIS_PGWIRE_EMBEDDED, ServerKind.IRIS_PGWIRE_EXTERNAL), right, with, without);
        }

        Rule on(ServerKind kind) {
            return new Rule(name, EnumSet.of(kind), right, with, without);
        }

        Rule onlyWithinIris() {
            return on(ServerKind.IRIS_PGWIRE_EMBEDDED);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A value that is written with and without the rule of its type, and read by the rules both times. */
    private static Rule written(String name, String sqlType, IColumnType<?> type, @Nullable Object value, String right, Attempt without) {
        return new Rule(name, right, gateway -> {
            String table = gateway.table(sqlType);
            gateway.adapted("INSERT INTO " + table + " (k, v) VALUES (1, ?)", new WireValue(type, value));
            return gateway.rows("SELECT v FROM " + table, type);
        }, without);
    }

    private static Rule written(
            String name, String sqlType, IColumnType<?> type, @Nullable Object value, String right, @Nullable String sent) {
        return written(name, sqlType, type, value, right, gateway -> {
            String table = gateway.table(sqlType);
            gateway.execute("INSERT INTO " + table + " (k, v) VALUES (1, ?)", sent);
            return gateway.rows("SELECT v FROM " + table, type);
        });
    }

    /** A value that is written by the rules, and read with and without the rule of its type. */
    private static Rule read(String name, String sqlType, IColumnType<?> type, Object value, String right) {
        return new Rule(name, right, gateway -> gateway.rows("SELECT v FROM " + filled(gateway, sqlType, type, value), type),
                gateway -> gateway.plainRows("SELECT v FROM " + filled(gateway, sqlType, type, value)));
    }

    private static String filled(Gateway gateway, String sqlType, IColumnType<?> type, Object... values) throws SQLException {
        String table = gateway.table(sqlType);
        for (int i = 0; i < values.length; i++) {
            gateway.adapted("INSERT INTO " + table + " (k, v) VALUES (" + i + ", ?)", new WireValue(type, values[i]));
        }
        return table;
    }

    /** A text about a table of the rows 0 to 4 with the texts e to a, with and without the rules of texts. */
    private static Rule text(String name, String right, String sql, IColumnType<?>... types) {
        return text(name, right, sql, sql, types);
    }

    private static Rule text(String name, String right, String sql, String without, IColumnType<?>... types) {
        return new Rule(name, right, gateway -> gateway.rows(sql.replace("TABLE", letters(gateway)), types),
                gateway -> gateway.plainRows(without.replace("TABLE", letters(gateway))));
    }

    private static Rule literal(String value) {
        return text("the literal '" + value + "' is bound", "[" + value + "]", "SELECT '" + value + "' FROM TABLE WHERE k = 0", TEXT);
    }

    private static String letters(Gateway gateway) throws SQLException {
        return filled(gateway, "VARCHAR(40)", TEXT, "e", "d", "c", "b", "a");
    }

    private static Stream<Rule> arguments() {
        byte[] bytes = {0, 1, (byte) 0xFF, 39};
        return Stream.of(
                written("a text goes behind a mark", "VARCHAR(40)", TEXT, "00123", "[00123]", "00123"),
                new Rule("a boolean is a digit", "[1]", gateway -> {
                    String table = filled(gateway, "BIT", new BooleanColumnType(), true);
                    return gateway.rows("SELECT COUNT(*) FROM " + table + " WHERE v = 1", NUMBER);
                }, gateway -> {
                    String table = gateway.table("BIT");
                    gateway.execute("INSERT INTO " + table + " (k, v) VALUES (1, ?)", "true");
                    return gateway.rows("SELECT COUNT(*) FROM " + table + " WHERE v = 1", NUMBER);
                }),
                written("a BIGINT is cast from a text", "BIGINT", new LongColumnType(), 700_000_000_000_000L, "[700000000000000]",
                        "700000000000000").onlyWithinIris(),
                written("a decimal is cast from a text", "NUMERIC(30, 6)", new DecimalColumnType(30, 6),
                        new BigDecimal("1234567890123.901234"), "[1234567890123.901234]", "1234567890123.901234"),
                written("bytes are their characters", "varbinary(8)", new BinaryColumnType(8), bytes, "[\0\1\u00ff']", "\\x0001ff27"));
    }

    private static Stream<Rule> texts() {
        return Stream.of(
                literal("$1"), literal("a  b"), literal("2024-01-05").on(ServerKind.IRIS_PGWIRE_EXTERNAL),
                literal("5::int"), literal("CLOB"),
                text("an alias in ORDER BY is quoted", "[0, 1, 2, 3, 4]",
                        "SELECT k, ROUND(k, 0) AS n FROM TABLE ORDER BY n", NUMBER, NUMBER),
                text("LIMIT with OFFSET is OFFSET with FETCH", "[b, c]", "SELECT v FROM TABLE ORDER BY v LIMIT 2 OFFSET 1", TEXT),
                text("the first part has no brackets", "[a, e]",
                        "(SELECT v FROM TABLE WHERE k = 0) UNION (SELECT v FROM TABLE WHERE k = 4) ORDER BY 1", TEXT),
                text("what WITH names is put where it is read", "[a]",
                        "WITH q AS (SELECT v FROM TABLE WHERE k = 4) SELECT v FROM q", TEXT),
                text("a word and its bracket stand apart", "[{\"a\":1}]", "SELECT JSON_OBJECT('a':1) FROM TABLE WHERE k = 0", TEXT),
                text("comments are left out", "[d]", "SELECT v FROM TABLE -- all of it\nWHERE k = 1", TEXT),
                text("what is ordered by stays the value", "[a, b, c, d, e]", "SELECT v AS w FROM TABLE ORDER BY w",
                        "SELECT 'x' || v AS w FROM TABLE ORDER BY \"w\"", TEXT).onlyWithinIris(),
                new Rule("names of types are in lower case", "[0.5]", WireRulesTest::vector, gateway -> {
                    String table = letters(gateway);
                    return gateway.plainRows("SELECT VECTOR_DOT_PRODUCT(TO_VECTOR(?, DOUBLE, 2), TO_VECTOR(?, DOUBLE, 2)) FROM " + table
                            + " WHERE k = 0", "[0.5,1]", "[1,0]");
                }));
    }

    private static String vector(Gateway gateway) throws SQLException {
        return gateway.rows("SELECT VECTOR_DOT_PRODUCT(TO_VECTOR('0.5,1', DOUBLE, 2), TO_VECTOR('1,0', DOUBLE, 2)) FROM "
                + letters(gateway) + " WHERE k = 0", new DoubleColumnType());
    }

    private static String schema(Gateway gateway, String alias) throws SQLException {
        return "SELECT TABLE_SCHEMA" + alias + " FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = '" + letters(gateway) + "'";
    }

    private static Stream<Rule> columns() {
        return Stream.of(
                read("an empty text is marked", "VARCHAR(40)", TEXT, "", "[]").onlyWithinIris(),
                read("an empty stream is marked", "longvarchar", optional(new LargeTextColumnType()), "", "[]").onlyWithinIris(),
                new Rule("the column of a schema has an alias", "[SQLUser]", gateway -> gateway.plainRows(schema(gateway, " in_schema")),
                        gateway -> gateway.plainRows(schema(gateway, ""))),
                read("a decimal is selected as its digits", "NUMERIC(30, 6)", new DecimalColumnType(30, 6),
                        new BigDecimal("1234567890123.901234"), "[1234567890123.901234]").onlyWithinIris(),
                read("a date may be a number of days", "DATE", DAY, LocalDate.of(2024, 1, 5), "[2024-01-05]")
                        .on(ServerKind.IRIS_PGWIRE_EXTERNAL),
                read("bytes are written as Python does", "varbinary(8)", new BinaryColumnType(8), new byte[] {0, 'a', (byte) 0xFF},
                        "[\0a\u00ff]"),
                read("a stream of bytes is written as Python does", "longvarbinary", new BasicBinaryColumnType(),
                        new byte[] {0, 'a', (byte) 0xFF}, "[\0a\u00ff]"));
    }

    @Nested
    class WithinIris extends OnOneServer {
        WithinIris() {
            super(Profile.PGWIRE_1_0_EMBEDDED, ServerKind.IRIS_PGWIRE_EMBEDDED);
        }
    }

    @Nested
    class OutsideOfIris extends OnOneServer {
        OutsideOfIris() {
            super(Profile.PGWIRE_1_0_EXTERNAL, ServerKind.IRIS_PGWIRE_EXTERNAL);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    private abstract static class OnOneServer {
        private final Profile profile;
        private final ServerKind kind;
        private @Nullable Gateway gateway;

        OnOneServer(Profile profile, ServerKind kind) {
            this.profile = profile;
            this.kind = kind;
        }

        @BeforeAll
        void open() throws SQLException {
            gateway = new Gateway(profile, kind);
        }

        @AfterAll
        void close() throws SQLException {
            gateway.close();
        }

        Stream<Rule> rules() {
            return Stream.of(arguments(), texts(), columns()).flatMap(all -> all).filter(rule -> rule.servers().contains(kind));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("rules")
        void isRightWithTheRuleAndWrongWithoutIt(Rule rule) throws SQLException {
            assertEquals(rule.right(), rule.with().on(gateway));
            assertNotEquals(rule.right(), withoutIt(rule));
        }

        private String withoutIt(Rule rule) {
            try {
                return rule.without().on(gateway);
            } catch (SQLException | IllegalStateException refused) { // pgjdbc throws both
                return "refused: " + refused.getMessage();
            }
        }
    }
}
