package io.github.exposediris.core.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.exposediris.core.server.ServerRelease;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotients of whole numbers are whole; t.n, u.n and the first argument are whole numbers, t.d and the second argument are none. */
class WholeQuotientsTest {
    private static final KnownTypes TYPES = KnownTypes.of(List.of(), List.of("t.n", "u.n"), Set.of(0));

    private static String sent(String sql) {
        return ExposedSql.adapt(sql, ServerRelease.NEWEST, TYPES).sql();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SELECT (t.n / ?) FROM t | SELECT (t.n \\ ?) FROM t",
        "SELECT t.d FROM t WHERE (t.n / u.n) = 3 | SELECT t.d FROM t WHERE (t.n \\ u.n) = 3",
        "UPDATE t SET n=(t.n / 2) | UPDATE t SET n=(t.n \\ 2)",
        "SELECT ((t.n + 1) / 2) FROM t | SELECT ((t.n + 1) \\ 2) FROM t",
        "SELECT ((t.n / 2) / u.n) FROM t | SELECT ((t.n \\ 2) \\ u.n) FROM t",
        "SELECT (COUNT(t.d) / 2) FROM t | SELECT (COUNT(t.d) \\ 2) FROM t",
        "SELECT ((t.n % 5) / 2) FROM t | SELECT (MOD(t.n, 5) \\ 2) FROM t",
        "SELECT (SUM(t.n) / CAST(t.d AS INT)) FROM t | SELECT (SUM(t.n) \\ CAST(t.d AS INT)) FROM t",
        "SELECT (ROW_NUMBER() OVER (ORDER BY t.d) / 2) FROM t | SELECT (ROW_NUMBER() OVER (ORDER BY t.d) \\ 2) FROM t",
        "SELECT (SUM(t.n) OVER (PARTITION BY t.d) / u.n) FROM t | SELECT (SUM(t.n) OVER (PARTITION BY t.d) \\ u.n) FROM t",
        "SELECT (CASE WHEN t.d > 1 THEN t.n WHEN t.d = 0 THEN 7 ELSE NULL END / 2) FROM t "
                + "| SELECT (CASE WHEN t.d > 1 THEN t.n WHEN t.d = 0 THEN 7 ELSE NULL END \\ 2) FROM t",
        "SELECT (NVL(t.n, 0) / 2) FROM t | SELECT (NVL(t.n, 0) \\ 2) FROM t",
        "SELECT (DATEDIFF('day', t.d, t.e) / 7) FROM t | SELECT (DATEDIFF('day', t.d, t.e) \\ 7) FROM t",
    })
    void quotientsOfWholeNumbersHaveNoFraction(String sql, String expected) {
        assertEquals(expected, sent(sql));
        assertSame(expected, sent(expected), "adapting twice is adapting once");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (t.d / 2) FROM t",
        "SELECT (t.n / t.d) FROM t",
        "SELECT (t.n / 2.0) FROM t",
        "SELECT (? * t.n) a, (t.n / ?) FROM t",
        "SELECT (SUM(t.d) / t.n) FROM t",
        "SELECT (AVG(t.n) / 2) FROM t",
        "SELECT (CAST(t.n AS DOUBLE) / 2) FROM t",
        "SELECT (t.n / 2 / 2) FROM t",
        "SELECT (CASE WHEN t.n > 1 THEN t.n ELSE t.d END / 2) FROM t",
        "SELECT (CASE t.n WHEN 1 THEN 2.5 END / 2) FROM t",
        "SELECT (AVG(t.n) OVER (PARTITION BY t.d) / 2) FROM t",
        "SELECT (NVL(t.n, 0.5) / 2) FROM t",
        "SELECT (my_function(t.n) / 2) FROM t",
        "SELECT ((SELECT COUNT(*) FROM u) / 2) FROM t",
    })
    void otherQuotientsKeepIt(String sql) {
        assertSame(sql, sent(sql));
    }
}
