package io.github.exposediris.core.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementKindTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT 1                                              | READ
            (SELECT 1) UNION (SELECT 2)                           | READ
            -- INSERT                                             | READ
            /* DELETE */ SELECT 'INSERT INTO t'                   | READ
            EXPLAIN SELECT 1                                      | READ
            WITH a AS (SELECT 1 x) SELECT x FROM a                | READ
            WITH a AS (SELECT 1 x) DELETE FROM t                  | WRITE
            WITH a AS (SELECT 1 x), b (y) AS (SELECT 2) (SELECT y FROM b) | READ
            WITH a AS (SELECT 1 x) MERGE INTO t USING a ON 1 = 1  | WRITE
            WITH a AS (DELETE FROM t) SELECT 1                    | WRITE
            EXPLAIN DELETE FROM t                                 | READ
            EXPLAIN STAT SELECT 1                                 | READ
            EXPLAIN ALT STAT DELETE FROM t                        | WRITE
            EXPLAIN (ANALYZE) DELETE FROM t                       | WRITE
            ''                                                    | READ
            ;                                                     | READ
            CREATE TABLE t (a INT)                                | DEFINITION
            DROP INDEX i ON t                                     | DEFINITION
            insert into t values (1)                              | WRITE
            INSERT OR UPDATE t (a) VALUES (1)                     | WRITE
            UPDATE t SET a = 1                                    | WRITE
            DELETE FROM t                                         | WRITE
            TRUNCATE TABLE t                                      | WRITE
            MERGE INTO t USING u ON 1 = 1                         | WRITE
            CALL p()                                              | WRITE
            LOAD DATA FROM FILE 'x' INTO t                        | WRITE
            SELECT 1; DELETE FROM t                               | WRITE
            SELECT ';DELETE FROM t'                               | READ
            SELECT 'cut off                                       | WRITE
            COMMIT                                                | CONTROL
            START TRANSACTION                                     | CONTROL
            SAVEPOINT a                                           | CONTROL
            INSERT INTO t VALUES (1); COMMIT                      | CONTROL
            COPY t FROM STDIN                                     | COPY
            """)
    void aTextIsKnownByItsWeightiestStatement(String sql, StatementKind kind) {
        assertEquals(kind, StatementKind.of(sql.equals("''") ? "" : sql));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO t (a, b) VALUES (?, COALESCE(?, 1))       | true
            INSERT OR UPDATE t (a) VALUES (1)                     | true
            insert into t values (1)                              | true
            INSERT INTO t (a) VALUES (1), (2)                     | false
            INSERT INTO t (a) SELECT 1                            | false
            INSERT INTO t (a) SELECT 'VALUES (1)' FROM u          | false
            INSERT INTO t DEFAULT VALUES                          | false
            UPDATE t SET a = 1                                    | false
            """)
    void oneRowOfValuesIsOneRow(String sql, boolean one) {
        assertEquals(one, StatementKind.insertsOneRow(sql));
    }
}
