package io.github.exposediris.core.adaptation;

import static io.github.exposediris.core.adaptation.Adapting.sent;
import static io.github.exposediris.core.adaptation.Adapting.sentTo2024;
import static io.github.exposediris.core.adaptation.Adapting.stays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.server.ServerRelease;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a result, in the form that the release and the place take. Exposed writes FETCH at the end of a query everywhere. */
class PagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT t.a FROM t ORDER BY t.b ASC FETCH FIRST 3 ROWS ONLY | SELECT TOP 3 t.a FROM t ORDER BY t.b ASC
            SELECT DISTINCT t.a FROM t FETCH FIRST 0 ROWS ONLY | SELECT DISTINCT TOP 0 t.a FROM t
            SELECT t.a FROM t WHERE t.a IN (SELECT u.a FROM u ORDER BY u.b DESC FETCH FIRST 2 ROWS ONLY) | SELECT t.a FROM t WHERE t.a IN \
            (SELECT TOP 2 u.a FROM u ORDER BY u.b DESC)
            (SELECT t.a FROM t ORDER BY t.b FETCH FIRST 2 ROWS ONLY) UNION ALL SELECT u.a FROM u | (SELECT TOP 2 t.a FROM t ORDER BY t.b) \
            UNION ALL SELECT u.a FROM u
            SELECT COUNT(*) FROM (SELECT t.a t_a FROM t ORDER BY t.a FETCH FIRST 2 ROWS ONLY) subquery | SELECT COUNT(*) FROM (SELECT TOP \
            2 t.a t_a FROM t ORDER BY t.a) subquery
            SELECT q.a FROM (SELECT t.a FROM t ORDER BY t.b) q | SELECT q.a FROM (SELECT TOP ALL t.a FROM t ORDER BY t.b) q
            INSERT INTO t (a, b) SELECT u.a, u.b FROM u ORDER BY u.a FETCH FIRST 2 ROWS ONLY | INSERT INTO t (a, b) SELECT TOP 2 u.a, u.b \
            FROM u ORDER BY u.a
            WITH c AS (SELECT u.a FROM u ORDER BY u.a) SELECT c.a FROM c FETCH FIRST 1 ROWS ONLY | WITH c AS (SELECT TOP ALL u.a FROM u \
            ORDER BY u.a) SELECT TOP 1 c.a FROM c
            SELECT q.a FROM (SELECT t.a FROM t UNION SELECT u.a FROM u ORDER BY t.a FETCH FIRST 2 ROWS ONLY) q | SELECT q.a FROM (SELECT \
            TOP 2 page_1 a FROM (SELECT t.a page_1 FROM t UNION SELECT u.a FROM u) page ORDER BY page_1) q
            """)
    void topTakesTheFirstRowsOnEveryRelease(String sql, String expected) {
        assertEquals(expected, sent(sql));
        assertEquals(expected, sentTo2024(sql));
        stays(expected, ServerRelease.NEWEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT t.a FROM t ORDER BY t.b OFFSET 2 ROWS FETCH NEXT 3 ROWS ONLY",
        "SELECT t.a FROM t UNION SELECT u.a FROM u ORDER BY 1 FETCH FIRST 3 ROWS ONLY",
        "SELECT t.a FROM t UNION SELECT u.a FROM u ORDER BY a DESC OFFSET 1 ROWS FETCH NEXT 3 ROWS ONLY",
        "SELECT q.a FROM (SELECT t.a FROM t OFFSET 2 ROWS FETCH NEXT 3 ROWS ONLY) q",
        "SELECT t.a FROM t ORDER BY t.b LIMIT 3 OFFSET 2",
    })
    void fetchIsKeptWhereTheReleaseTakesIt(String sql) {
        stays(sql, ServerRelease.NEWEST);
    }

    @Test
    void onlyTheOrderOfARowCountHasNoTop() {
        stays("SELECT ROW_NUMBER() OVER (PARTITION BY t.a ORDER BY t.b) n, JSON_ARRAYAGG(t.a ORDER BY t.b) FROM t ORDER BY n");
        stays("SELECT TOP 2 t.a FROM t WHERE t.a IN (SELECT TOP ALL u.a FROM u ORDER BY u.a)");
    }

    @Test
    void aUnionIsOrderedByThePositionsOfItsColumns() {
        assertEquals("SELECT t.a, t.b x FROM t UNION SELECT u.a, u.b FROM u ORDER BY 1 ASC, x DESC",
                sent("SELECT t.a, t.b x FROM t UNION SELECT u.a, u.b FROM u ORDER BY t.a ASC, x DESC"));
    }

    @Test
    void aUnionIsOrderedByAnExpressionFromOutside() {
        assertEquals("SELECT TOP ALL page_1 a FROM (SELECT t.a page_1 FROM t UNION SELECT u.a FROM u) page"
                        + " ORDER BY CASE WHEN page_1 IS NULL THEN 1 ELSE 0 END, page_1 ASC",
                sent("SELECT t.a FROM t UNION SELECT u.a FROM u ORDER BY CASE WHEN t.a IS NULL THEN 1 ELSE 0 END, t.a ASC"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT t.a, u.a FROM t INNER JOIN u ON t.a = u.b ORDER BY t.c DESC, u.a ASC OFFSET 2 ROWS FETCH NEXT 3 ROWS ONLY | SELECT \
            page_1 a, page_2 a FROM (SELECT t.a page_1, u.a page_2, ROW_NUMBER() OVER (ORDER BY t.c DESC, u.a ASC) page_row FROM t INNER \
            JOIN u ON t.a = u.b) page WHERE page_row > 2 AND page_row <= 5 ORDER BY page_row
            SELECT t.a FROM t OFFSET 2 ROWS FETCH NEXT 2147483647 ROWS ONLY | SELECT page_1 a FROM (SELECT t.a page_1, ROW_NUMBER() OVER \
            () page_row FROM t) page WHERE page_row > 2 ORDER BY page_row
            SELECT UPPER(t.a) loud, t.b + 1 FROM t ORDER BY loud LIMIT ? OFFSET ? | SELECT page_1 loud, page_2 FROM (SELECT UPPER(t.a) \
            page_1, t.b + 1 page_2, ROW_NUMBER() OVER (ORDER BY UPPER(t.a)) page_row FROM t) page WHERE page_row > ? AND page_row <= (? + \
            ?) ORDER BY page_row
            SELECT DISTINCT t.a, t.b FROM t ORDER BY t.b, 1 OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY | SELECT page_1 a, page_2 b FROM (SELECT \
            page_1, page_2, ROW_NUMBER() OVER (ORDER BY page_2, page_1) page_row FROM (SELECT DISTINCT t.a page_1, t.b page_2 FROM t) \
            page_rows) page WHERE page_row > 1 AND page_row <= 3 ORDER BY page_row
            SELECT t.a, COUNT(t.b) n FROM t GROUP BY t.a HAVING COUNT(t.b) > 1 ORDER BY COUNT(t.b) DESC OFFSET 1 ROWS FETCH NEXT 2 ROWS \
            ONLY | SELECT page_1 a, page_2 n FROM (SELECT page_1, page_2, ROW_NUMBER() OVER (ORDER BY page_2 DESC) page_row FROM (SELECT \
            t.a page_1, COUNT(t.b) page_2 FROM t GROUP BY t.a HAVING COUNT(t.b) > 1) page_rows) page WHERE page_row > 1 AND page_row <= 3 \
            ORDER BY page_row
            SELECT t.a FROM t UNION ALL SELECT u.a FROM u ORDER BY t.a OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY | SELECT page_1 a FROM (SELECT \
            page_1, ROW_NUMBER() OVER (ORDER BY page_1) page_row FROM (SELECT t.a page_1 FROM t UNION ALL SELECT u.a FROM u) page_rows) \
            page WHERE page_row > 1 AND page_row <= 3 ORDER BY page_row
            (SELECT t.a FROM t ORDER BY t.b FETCH FIRST 2 ROWS ONLY) UNION SELECT u.a FROM u FETCH FIRST 3 ROWS ONLY | SELECT TOP 3 page_1 \
            a FROM ((SELECT TOP 2 t.a page_1 FROM t ORDER BY t.b) UNION SELECT u.a FROM u) page
            SELECT t.a FROM t LIMIT 3 | SELECT TOP 3 t.a FROM t
            """)
    void before2025RowsAreCounted(String sql, String expected) {
        assertEquals(expected, sentTo2024(sql));
        stays(expected, Adapting.RELEASE_2024);
    }

    @Test
    void theArgumentsOfAPageFollowTheirMarkers() {
        AdaptedSql adapted = ExposedSql.adapt(
                "SELECT (t.a + ?) x FROM t WHERE t.b = ? ORDER BY x OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", new ServerRelease(2024, 1));
        assertEquals(List.of("x", "x", "b", "skip", "skip", "take"), adapted.arrange(List.of("x", "b", "skip", "take")));
    }

    @Test
    void anOrderedSubQueryWithAnOffsetIsCountedOnEveryRelease() {
        assertEquals("SELECT q.a FROM (SELECT TOP ALL page_1 a FROM (SELECT t.a page_1, ROW_NUMBER() OVER (ORDER BY t.b) page_row FROM t)"
                        + " page WHERE page_row > 1 AND page_row <= 3 ORDER BY page_row) q",
                sent("SELECT q.a FROM (SELECT t.a FROM t ORDER BY t.b OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY) q"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * FROM t OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY | IRIS has no OFFSET before 2025.1, and SELECT * names no columns; name \
            the columns to select.
            SELECT DISTINCT t.a FROM t ORDER BY t.b OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY | IRIS has no OFFSET before 2025.1 of rows that \
            are ordered by what is not selected; select what the rows are ordered by.
            SELECT DISTINCT COALESCE(t.a, ?) x FROM t ORDER BY COALESCE(t.a, ?) OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY | IRIS has no OFFSET \
            before 2025.1 of rows that are ordered by what is not selected; select what the rows are ordered by.
            """)
    void aPageThatCannotBeCountedIsRefused(String sql, String words) {
        assertEquals(words, assertThrows(UnsupportedByIrisException.class, () -> sentTo2024(sql)).getMessage());
    }

    @Test
    void aLiteralOfOtherCaseIsAnotherValue() {
        assertThrows(UnsupportedByIrisException.class, () -> sentTo2024(
                "SELECT DISTINCT COALESCE(t.a, 'x') y FROM t ORDER BY COALESCE(t.a, 'X') OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY"));
    }

    /** Its order takes TOP, as that of a sub-query. */
    @Test
    void theQueryOfAViewIsAdapted() {
        assertEquals("CREATE VIEW v AS SELECT TOP 3 t.a FROM t ORDER BY t.a",
                sent("CREATE VIEW v AS SELECT t.a FROM t ORDER BY t.a FETCH FIRST 3 ROWS ONLY"));
        assertEquals("CREATE OR REPLACE VIEW v AS SELECT CASE WHEN t.a = 1 THEN 1 ELSE 0 END x FROM t WHERE t.b = 1",
                sent("CREATE OR REPLACE VIEW v AS SELECT t.a = 1 x FROM t WHERE t.b"));
        assertEquals("CREATE VIEW v AS SELECT TOP ALL page_1 a FROM (SELECT t.a page_1, ROW_NUMBER() OVER (ORDER BY t.a) page_row FROM t)"
                + " page"
                        + " WHERE page_row > 1 AND page_row <= 3 ORDER BY page_row",
                sent("CREATE VIEW v AS SELECT t.a FROM t ORDER BY t.a OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY"));
    }
}
