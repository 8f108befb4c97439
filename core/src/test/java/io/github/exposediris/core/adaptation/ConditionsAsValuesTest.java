package io.github.exposediris.core.adaptation;

import static io.github.exposediris.core.adaptation.Adapting.becomes;
import static io.github.exposediris.core.adaptation.Adapting.stays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IRIS takes no condition for a value, and no value for a condition. */
class ConditionsAsValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "t.a = ?",
        "t.a > 1",
        "t.a IS NULL",
        "t.a IS NOT NULL",
        "t.a IN (1, 2)",
        "t.a LIKE ? ESCAPE ?",
        "t.a BETWEEN 1 AND 2",
        "NOT (t.a = 1)",
        "(t.a = 1) AND (t.b = 2)",
        "EXISTS (SELECT u.a FROM u WHERE u.a = t.a)",
        "NOT EXISTS (SELECT u.a FROM u)",
        "t.a %STARTSWITH 'x'",
        "t.a = ANY (SELECT u.a FROM u)",
        "CASE WHEN t.a = 1 THEN 2 ELSE 3 END = 2",
    })
    void aConditionInASelectListIsACase(String condition) {
        becomes("SELECT t.a, CASE WHEN " + condition + " THEN 1 ELSE 0 END FROM t", "SELECT t.a, " + condition + " FROM t");
        becomes("SELECT CASE WHEN " + condition + " THEN 1 ELSE 0 END c, t.b FROM t", "SELECT " + condition + " c, t.b FROM t");
        becomes("SELECT DISTINCT CASE WHEN (" + condition + ") THEN 1 ELSE 0 END AS c FROM t",
                "SELECT DISTINCT (" + condition + ") AS c FROM t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE t SET a=t.b = 1, b=? WHERE t.c = 1 | UPDATE t SET a=CASE WHEN t.b = 1 THEN 1 ELSE 0 END, b=? WHERE t.c = 1
            UPDATE t SET a=(1=1) | UPDATE t SET a=1
            INSERT INTO t (a, b) VALUES ((1=0), ?) | INSERT INTO t (a, b) VALUES (0, ?)
            INSERT INTO t (a) SELECT u.a = 1 FROM u | INSERT INTO t (a) SELECT CASE WHEN u.a = 1 THEN 1 ELSE 0 END FROM u
            SELECT t.a FROM t WHERE t.flag = (1=1) | SELECT t.a FROM t WHERE t.flag = 1
            SELECT t.a FROM t WHERE t.flag IN ((1=1), (1=0)) | SELECT t.a FROM t WHERE t.flag IN (1, 0)
            SELECT t.a FROM t WHERE (t.a = 1) = (t.b = ?) | SELECT t.a FROM t WHERE CASE WHEN (t.a = 1) THEN 1 ELSE 0 END = CASE WHEN (t.b \
            = ?) THEN 1 ELSE 0 END
            SELECT COALESCE(t.a = 1, (1=0)) FROM t | SELECT COALESCE(CASE WHEN t.a = 1 THEN 1 ELSE 0 END, 0) FROM t
            SELECT COUNT(DISTINCT t.a = 1) FROM t | SELECT COUNT(DISTINCT CASE WHEN t.a = 1 THEN 1 ELSE 0 END) FROM t
            SELECT CASE WHEN t.a = 1 THEN (1=1) ELSE t.b > 2 END FROM t | SELECT CASE WHEN t.a = 1 THEN 1 ELSE CASE WHEN t.b > 2 THEN 1 \
            ELSE 0 END END FROM t
            SELECT t.a FROM t ORDER BY t.a = 1 DESC, t.b | SELECT t.a FROM t ORDER BY CASE WHEN t.a = 1 THEN 1 ELSE 0 END DESC, t.b
            SELECT t.a FROM t GROUP BY t.a IS NULL | SELECT t.a FROM t GROUP BY CASE WHEN t.a IS NULL THEN 1 ELSE 0 END
            SELECT (1=1) FROM t WHERE (1=1) | SELECT 1 FROM t WHERE (1=1)
            SELECT t.a FROM t WHERE EXISTS (SELECT 1 FROM u) = ? | SELECT t.a FROM t WHERE CASE WHEN EXISTS (SELECT 1 FROM u) THEN 1 ELSE \
            0 END = ?
            SELECT t.a FROM t WHERE t.a IN (SELECT u.a = 1 FROM u) | SELECT t.a FROM t WHERE t.a IN (SELECT CASE WHEN u.a = 1 THEN 1 ELSE \
            0 END FROM u)
            """)
    void aConditionElsewhereIsACaseToo(String sql, String expected) {
        becomes(expected, sql);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT t.a FROM t WHERE t.flag | SELECT t.a FROM t WHERE t.flag = 1
            SELECT t.a FROM t WHERE NOT (t.flag) | SELECT t.a FROM t WHERE NOT (t.flag = 1)
            SELECT t.a FROM t WHERE t.flag AND (t.a = ?) OR "x y" | SELECT t.a FROM t WHERE t.flag = 1 AND (t.a = ?) OR "x y" = 1
            SELECT CASE WHEN t.flag THEN 1 END FROM t | SELECT CASE WHEN t.flag = 1 THEN 1 END FROM t
            SELECT t.a FROM t INNER JOIN u ON u.flag LEFT JOIN v ON v.a = t.a AND v.flag | SELECT t.a FROM t INNER JOIN u ON u.flag = 1 \
            LEFT JOIN v ON v.a = t.a AND v.flag = 1
            SELECT t.a FROM t GROUP BY t.a HAVING MAX(t.flag) AND COUNT(t.a) > 1 | SELECT t.a FROM t GROUP BY t.a HAVING MAX(t.flag) = 1 \
            AND COUNT(t.a) > 1
            SELECT t.a FROM t WHERE 1 | SELECT t.a FROM t WHERE 1 = 1
            DELETE FROM t WHERE ? | DELETE FROM t WHERE ? = 1
            UPDATE t SET a=1 WHERE ((t.flag) AND (t.a BETWEEN 1 AND 2)) | UPDATE t SET a=1 WHERE ((t.flag = 1) AND (t.a BETWEEN 1 AND 2))
            """)
    void aBitForAConditionIsCompared(String sql, String expected) {
        becomes(expected, sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT t.a, t.b c, t.c AS d, COUNT(*), 'a = b' e, \"a = b\", -1, t.a + 1 f FROM t WHERE t.a = 1 AND NOT t.b > 2",
        "SELECT CASE t.a WHEN 1 THEN 2 WHEN t.b THEN 3 END FROM t",
        "SELECT POSITION('a' IN t.b), CAST(t.a AS INTEGER), SUBSTRING(t.b FROM 1 FOR 2), TRIM(BOTH ' ' FROM t.b) FROM t",
        "SELECT t.a FROM t WHERE FOR SOME %ELEMENT(t.b) (%VALUE = 'x')",
        "SELECT t.a FROM t WHERE FOR SOME (t) (t.a = 1)",
        "SELECT t.a FROM t WHERE t.a BETWEEN 1 AND t.b AND t.c IN (SELECT u.a FROM u WHERE u.b = t.b)",
        "SELECT t.a FROM t LEFT JOIN u ON {fn LEFT(u.a, 1)} = t.a JOIN v USING (a)",
        "SELECT JSON_OBJECT('a':t.a), COUNT(DISTINCT t.b), ROW_NUMBER() OVER (PARTITION BY t.a ORDER BY t.b DESC) n FROM t",
        "SELECT TOP 5 t.a FROM t WHERE (t.a = 1 OR t.b = 2) AND t.c IS NOT NULL",
        "INSERT INTO t (a, b) VALUES (?, 'x = y')",
        "UPDATE t SET a = 1, b = t.b + 1 WHERE t.a = 1",
        "UPDATE t (a, b) VALUES (1, 2) WHERE t.a = 1",
        "SELECT ((4)) FROM t WHERE t.a %STARTSWITH (('A'))",
        "CREATE INDEX i ON TABLE t (v) AS HNSW(Distance='Cosine', M=16)",
        "SELECT {fn MOD(t.a, 2)} FROM t WHERE {fn LENGTH(t.b)} = 2",
        "WITH c AS (SELECT u.a FROM u WHERE u.a > 1) SELECT c.a FROM c",
        "SELECT t.a FROM t ORDER BY CASE WHEN t.a IS NULL THEN 1 ELSE 0 END, t.a",
        "SELECT t.a FROM t WHERE t.a [ 'x' OR t.b IS JSON",
    })
    void whatIrisTakesStays(String sql) {
        stays(sql);
    }

    @Test
    void anOpenQuoteIsLeftToTheServer() {
        stays("SELECT t.a = 1 FROM t WHERE t.a = 'x");
        stays("SELECT t.a = 1 FROM t /* x");
    }
}
