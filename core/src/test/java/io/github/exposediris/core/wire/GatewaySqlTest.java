package io.github.exposediris.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import java.util.List;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaySqlTest {
    private static WireStatement sent(String sql, WireValue... values) {
        return GatewaySql.statement(sql, List.of(values));
    }

    private static WireValue text(String value) {
        return new WireValue(new VarCharColumnType(40, null), value);
    }

    private static WireValue number(int value) {
        return new WireValue(new IntegerColumnType(), value);
    }

    @Test
    void aTextIsSentBehindAMark() {
        assertEquals(
                new WireStatement("SELECT id FROM t WHERE a = SUBSTRING(?, 2) AND b = ?", List.of("x00123", "5"), -1),
                sent("SELECT id FROM t WHERE a = ? AND b = ?", text("00123"), number(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "what?", "$1", "::int", "a  b", "a\nb", "a\u00a0b", "2024-01-05", "[1,2]", "public", "it''s", "select 1",
            "DOUBLE", "order by x", "pg_type", "current_database", "version()", "a--b", "", "ärger", "limit 5"})
    void aLiteralThatWouldBeChangedIsBound(String literal) {
        assertEquals(
                new WireStatement("SELECT id FROM t WHERE a = SUBSTRING(?, 2) AND b = ?", List.of("x" + literal.replace("''", "'"), "5"),
                        -1),
                sent("SELECT id FROM t WHERE a = '" + literal + "' AND b = ?", number(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "FOREIGN KEY", "a%", "\\", "Cosine", "YYYY-MM-DD", "x"})
    void aPlainLiteralStays(String literal) {
        String sql = "SELECT id FROM t WHERE a = '" + literal + "'";
        assertEquals(new WireStatement(sql, List.of(), -1), sent(sql));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "SELECT LOWER(a, b) AS c FROM t ORDER BY c DESC, d|SELECT LOWER(a, b) AS c FROM t ORDER BY \"c\" DESC, d",
        "SELECT a AS c FROM t ORDER BY t.c|SELECT a AS c FROM t ORDER BY t.c",
        "SELECT a FROM t ORDER BY a LIMIT 5 OFFSET 10|SELECT a FROM t ORDER BY a OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY",
        "SELECT a FROM t LIMIT 5|SELECT a FROM t FETCH FIRST 5 ROWS ONLY",
        "WITH q AS (SELECT a FROM t) SELECT q.a FROM q WHERE q.a > 1|SELECT q.a FROM (SELECT a FROM t) q WHERE q.a > 1",
        "WITH q AS (SELECT a FROM q), r AS (SELECT a FROM q) SELECT 1 FROM r x|SELECT 1 FROM (SELECT a FROM (SELECT a FROM q) q) x",
        "WITH q AS (SELECT a FROM t) SELECT a, q FROM u, q ORDER BY a, q|SELECT a, q FROM u, (SELECT a FROM t) q ORDER BY a, q",
        "WITH q AS (SELECT a FROM t) SELECT 1 FROM u JOIN \"Q\" ON 1 = 1|SELECT 1 FROM u JOIN (SELECT a FROM t) \"Q\" ON 1 = 1",
        "(SELECT a FROM t) UNION (SELECT b FROM u) ORDER BY 1|SELECT a FROM t UNION (SELECT b FROM u) ORDER BY 1",
        "((SELECT a FROM t) UNION (SELECT b FROM u)) EXCEPT (SELECT 1)|SELECT a FROM t UNION (SELECT b FROM u) EXCEPT (SELECT 1)",
        "(SELECT TOP 2 a FROM t ORDER BY a) UNION SELECT b FROM u|SELECT a FROM (SELECT TOP 2 a FROM t ORDER BY a) first_part UNION "
                + "SELECT b FROM u",
        "(SELECT a FROM t UNION SELECT b FROM u) INTERSECT SELECT 1|SELECT a FROM (SELECT a FROM t UNION SELECT b FROM u) first_part "
                + "INTERSECT SELECT 1",
        "CREATE TABLE t (a DATE DEFAULT '2020-02-29' NOT NULL)|"
                + "CREATE TABLE t (a DATE DEFAULT TO_DATE('29.02.2020', 'DD.MM.YYYY') NOT NULL)",
        "CREATE TABLE t (a NUMERIC(5,2), \"b\" DATE NOT NULL DEFAULT ('2020-02-29'))|"
                + "CREATE TABLE t (a NUMERIC(5,2), \"b\" DATE NOT NULL DEFAULT (TO_DATE('29.02.2020', 'DD.MM.YYYY')))",
        "CREATE GLOBAL TEMPORARY TABLE t (a DATE DEFAULT'2020-02-29')|"
                + "CREATE GLOBAL TEMPORARY TABLE t (a DATE DEFAULT TO_DATE('29.02.2020', 'DD.MM.YYYY'))",
        "CREATE TABLE t (a TIMESTAMP DEFAULT '2020-02-29')|CREATE TABLE t (a TIMESTAMP DEFAULT '2020-02-29 00:00:00')",
        "ALTER TABLE t ADD a DATE DEFAULT '2020-02-29'|ALTER TABLE t ADD a DATE DEFAULT TO_DATE('29.02.2020', 'DD.MM.YYYY')",
        "ALTER TABLE t ADD COLUMN a DATE DEFAULT '2020-02-29'|ALTER TABLE t ADD COLUMN a DATE DEFAULT TO_DATE('29.02.2020', 'DD.MM.YYYY')",
        "ALTER TABLE t ADD (a INT, b DATE DEFAULT '2020-02-29')|"
                + "ALTER TABLE t ADD (a INT, b DATE DEFAULT TO_DATE('29.02.2020', 'DD.MM.YYYY'))",
        "CREATE TABLE t (a DOUBLE, b VARBINARY(5), c CLOB)|CREATE TABLE t (a double, b varbinary(5), c clob)",
        "SELECT CAST(a AS DOUBLE) FROM t|SELECT CAST(a AS double) FROM t",
        "SELECT \"DOUBLE\" FROM t|SELECT \"double\" FROM t",
        "SELECT JSON_OBJECT('a':b) FROM t|SELECT JSON_OBJECT /**/ ('a':b) FROM t",
        "SELECT a FROM JSON_TABLE(b, '$.c[*]' COLUMNS (a INT PATH '$', d INT PATH '$.d[last]')) j|"
                + "SELECT a FROM JSON_TABLE /**/ (b, '$.c[*]' COLUMNS (a INT PATH '$', d INT PATH '$.d[last]')) j",
        "SELECT a FROM JSON_TABLE('[{}]', '$[0 to 2]' COLUMNS (a INT PATH '$.a')) j|"
                + "SELECT a FROM JSON_TABLE /**/ (SUBSTRING(?, 2), '$[0 to 2]' COLUMNS (a INT PATH '$.a')) j",
        "SELECT TOP 1 IFNULL(a, 1) FROM t|SELECT TOP 1 IFNULL /**/ (a, 1) FROM t",
        "SELECT a FROM t WHERE %SQLUPPER(a) = b|SELECT a FROM t WHERE %SQLUPPER /**/ (a) = b",
        "SELECT a -- what; is it?|SELECT a",
        "/* first */ SELECT a /* $1 */ FROM t;|SELECT a FROM t",
    }, delimiter = '|')
    void aTextIsWrittenSoThatItIsLeftAlone(String given, String expected) {
        assertEquals(expected, sent(given).sql());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "WITH q (a) AS (SELECT 1) SELECT * FROM q", "EXPLAIN SELECT 1", "CALL p()", "SELECT \"a;b\" FROM t", "SELECT a$1 FROM t",
        "SELECT \"a?\" FROM t", "SELECT \"a::b\" FROM t", "SELECT VERSION() FROM t", "SELECT current_database FROM t",
        "SELECT a FROM pg_types", "SELECT a FROM public.t", "SELECT a FROM t WHERE a <=> b", "INSERT INTO t (a) VALUES (1) RETURNING a",
        "SELECT a FROM t; DELETE FROM t", "SELECT \"a  b\" FROM t", "SELECT a FROM t MINUS SELECT b FROM t", "SELECT straße FROM t",
        "CREATE TABLE IF NOT EXISTS \"die straße\" (a INT)",
        "CREATE TABLE t (\"ß)\" INT)", "CREATE TABLE t (\"a)\" INT, b VARCHAR(9) DEFAULT 'ab')",
        "CREATE TABLE t (a VARCHAR(9) DEFAULT 'a;b')", "CREATE TABLE t (a VARCHAR(9) DEFAULT 'a  b')",
        "CREATE TABLE t (a VARCHAR(9) DEFAULT '[1]')", "CREATE TABLE t (a VARCHAR(10) DEFAULT '2020-02-29')",
        "CREATE TABLE t (a VARCHAR(10) DEFAULT 'x', \"date\" VARCHAR(10) DEFAULT '2020-02-29')",
        "ALTER TABLE t ALTER COLUMN a SET DEFAULT '2020-02-29'", "ALTER TABLE t MODIFY a DATE DEFAULT '2020-02-29'",
        "CREATE PROCEDURE p(d DATE DEFAULT '2020-02-29') BEGIN END", "ALTER TABLE t ADD CONSTRAINT date DEFAULT '2020-02-29' FOR x",
        "SELECT 'open",
        "SELECT a FROM JSON_TABLE(b, '$' COLUMNS (a INT PATH '$.values')) j",
        "SELECT a FROM JSON_TABLE(b, '$1' COLUMNS (a INT PATH '$')) j",
        "SELECT a FROM JSON_TABLE(b, '$[*]?(@ > 1)' COLUMNS (a INT PATH '$')) j"})
    void whatCannotBeMadeSafeIsRefused(String sql) {
        String message = assertThrows(UnsupportedByIrisException.class, () -> sent(sql)).getMessage();
        assertTrue(message.startsWith("iris-pgwire 1.0 ") && message.contains("nothing was sent"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT a FROM t", "SELECT a FROM t WHERE b = ? AND c = ?", "SELECT a FROM t WHERE b = '?'"})
    void asManyValuesAsMarkersAreWanted(String sql) {
        String message = assertThrows(InvalidValueException.class, () -> sent(sql, number(1))).getMessage();
        assertTrue(message.contains("for 1 values"), message);
    }

    /** The server leaves them alone, but for that of a new table. */
    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT \"der preis in ß\" FROM \"die straße\"", "CREATE TABLE t (\"der preis in ß\" INT)", "DROP TABLE \"die straße\""})
    void namesInQuotesKeepLettersThatUpperCaseChanges(String sql) {
        assertEquals(sql, sent(sql).sql());
    }
}
