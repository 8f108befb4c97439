package io.github.exposediris.core.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyTextTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT 1", "  select a FROM t WHERE b = ';DELETE FROM t'", "(SELECT 1) UNION (SELECT 2)", "SELECT 1; SELECT 2;",
        "/* DELETE */ SELECT 1 -- ; DELETE FROM t", "-- DELETE\r\nSELECT 1", "WITH q AS (SELECT 1 x) SELECT x FROM q", "EXPLAIN SELECT 1",
        "VALUES (1)", "SHOW server_version", "SET TRANSACTION ISOLATION LEVEL READ COMMITTED", "SELECT update_count FROM t", ""})
    void whatIsKnownToReadIsAllowed(String sql) {
        assertTrue(ReadOnlyText.is(sql));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "DELETE FROM t", "SELECT 1; DELETE FROM t", "SELECT 1;/* then */ -- and\n (DELETE FROM t)", "(((UPDATE t SET a = 1)))",
        "/* SELECT */ INSERT INTO t (a) VALUES (1)", "INSERT OR UPDATE t (a) VALUES (1)", "MERGE INTO t USING u ON 1 = 1",
        "WITH q AS (SELECT 1) DELETE FROM t", "WITH q AS (SELECT 1) MERGE INTO t USING q ON 1 = 1", "TRUNCATE TABLE t",
        "CALL p()", "{call p()}", "{? = call p()}", "GRANT SELECT ON t TO ada", "REVOKE SELECT ON t FROM ada",
        "LOAD DATA FROM FILE 'x' INTO t", "LOCK TABLE t IN EXCLUSIVE MODE", "UNLOCK TABLE t", "CREATE TABLE t (a INT)", "DROP TABLE t",
        "ALTER TABLE t ADD a INT", "TUNE TABLE t", "BUILD INDEX FOR TABLE t", "USE DATABASE x", "COPY t FROM STDIN",
        "DECLARE c CURSOR FOR x",
        "COMMIT", "DELETE FROM t; COMMIT", "COMMIT; DELETE FROM t", "EXPLAIN STAT DELETE FROM t", "SELECT 'open",
        "SELECT 1 /* open", "SELECT 1 -- a\r; DELETE FROM t"})
    void whateverIsNotIsRefused(String sql) {
        assertFalse(ReadOnlyText.is(sql));
    }
}
