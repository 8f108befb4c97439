package io.github.exposediris.core.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.exposediris.core.server.ServerRelease;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where rows are told apart by texts, their spelling counts and is kept; t.a and u.a are texts, t.n is none. */
class StoredSpellingsTest {
    private static final KnownTypes TEXTS = KnownTypes.of(List.of("t.a", "T.b", "u.a", "\"t\".\"a\"", "s.a"), Set.of(), Set.of());

    private static String sent(String sql) {
        return ExposedSql.adapt(sql, ServerRelease.NEWEST, TEXTS).sql();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SELECT DISTINCT t.a, t.n FROM t | SELECT DISTINCT %EXACT(t.a) a, t.n FROM t",
        "SELECT DISTINCT t.a FROM t ORDER BY t.a ASC | SELECT DISTINCT %EXACT(t.a) a FROM t ORDER BY t.a ASC",
        "SELECT DISTINCT t.a x FROM t ORDER BY x DESC | SELECT DISTINCT %EXACT(t.a) x FROM t ORDER BY t.a DESC",
        "SELECT DISTINCT t.\"a\" FROM t | SELECT DISTINCT %EXACT(t.\"a\") \"a\" FROM t",
        "SELECT DISTINCT TOP 2 t.a FROM t | SELECT DISTINCT TOP 2 %EXACT(t.a) a FROM t",
        "SELECT DISTINCT UPPER(t.a), t.b FROM t | SELECT DISTINCT UPPER(t.a), %EXACT(t.b) b FROM t",
        "SELECT s.a FROM (SELECT DISTINCT t.a FROM t) s | SELECT s.a FROM (SELECT DISTINCT %EXACT(t.a) a FROM t) s",
        "INSERT INTO u (a) SELECT DISTINCT t.a FROM t | INSERT INTO u (a) SELECT DISTINCT %EXACT(t.a) a FROM t",
    })
    void distinctRowsKeepTheirSpelling(String sql, String expected) {
        assertEquals(expected, sent(sql));
        assertSame(expected, sent(expected), "adapting twice is adapting once");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SELECT t.a, COUNT(*) FROM t GROUP BY t.a | SELECT t.a, COUNT(*) FROM t GROUP BY %EXACT(t.a)",
        "SELECT t.a x FROM t GROUP BY x HAVING COUNT(*) > 1 ORDER BY t.a"
                + " | SELECT t.a x FROM t GROUP BY %EXACT(t.a) HAVING COUNT(*) > 1 ORDER BY t.a",
        "SELECT t.n FROM t GROUP BY t.n, t.b | SELECT t.n FROM t GROUP BY t.n, %EXACT(t.b)",
        "SELECT COUNT(DISTINCT t.a) FROM t | SELECT COUNT(DISTINCT %EXACT(t.a)) FROM t",
        "SELECT LIST(DISTINCT t.a) FROM t | SELECT LIST(DISTINCT %EXACT(t.a)) FROM t",
    })
    void groupsAndAggregatesTellSpellingsApart(String sql, String expected) {
        assertEquals(expected, sent(sql));
        assertSame(expected, sent(expected), "adapting twice is adapting once");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SELECT t.a FROM t UNION SELECT u.a FROM u | SELECT %EXACT(t.a) a FROM t UNION SELECT %EXACT(u.a) a FROM u",
        "SELECT t.a FROM t EXCEPT SELECT u.a FROM u | SELECT %EXACT(t.a) a FROM t EXCEPT SELECT %EXACT(u.a) a FROM u",
        "(SELECT t.a FROM t UNION ALL SELECT u.a FROM u) INTERSECT SELECT u.a FROM u"
                + " | (SELECT %EXACT(t.a) a FROM t UNION ALL SELECT %EXACT(u.a) a FROM u) INTERSECT SELECT %EXACT(u.a) a FROM u",
        "SELECT t.n FROM t UNION SELECT t.n FROM t ORDER BY t.n | SELECT t.n FROM t UNION SELECT t.n FROM t ORDER BY 1",
    })
    void unionsKeepSpellings(String sql, String expected) {
        assertEquals(expected, sent(sql));
        assertSame(expected, sent(expected), "adapting twice is adapting once");
    }

    /** By its position it would be ordered as the exact value, with regard to case. */
    @ParameterizedTest
    @ValueSource(strings = {"t.a DESC", "1 DESC", "t.a DESC FETCH FIRST 2 ROWS ONLY"})
    void theOrderOfAUnionStaysThatOfTheColumn(String order) {
        String rows = order.endsWith("ONLY") ? "TOP 2" : "TOP ALL";
        assertEquals("SELECT " + rows + " page_1 a FROM (SELECT %EXACT(t.a) page_1 FROM t UNION SELECT %EXACT(u.a) a FROM u) page"
                        + " ORDER BY %SQLUPPER(page_1) DESC",
                sent("SELECT t.a FROM t UNION SELECT u.a FROM u ORDER BY " + order));
    }

    @Test
    void whatIsMadeOfAColumnOrdersAUnionToo() {
        assertEquals("SELECT TOP ALL page_1 a FROM (SELECT %EXACT(t.a) page_1 FROM t UNION SELECT %EXACT(u.a) a FROM u) page"
                        + " ORDER BY CASE WHEN page_1 IS NULL THEN 0 ELSE 1 END, %SQLUPPER(page_1) DESC",
                sent("SELECT t.a FROM t UNION SELECT u.a FROM u ORDER BY CASE WHEN t.a IS NULL THEN 0 ELSE 1 END, t.a DESC"));
    }

    @Test
    void pagesBeforeOffsetKeepSpellingsAndOrder() {
        assertEquals("SELECT page_1 a FROM (SELECT page_1, ROW_NUMBER() OVER (ORDER BY %SQLUPPER(page_1) ASC) page_row"
                        + " FROM (SELECT DISTINCT %EXACT(t.a) page_1 FROM t) page_rows) page"
                        + " WHERE page_row > 1 AND page_row <= 3 ORDER BY page_row",
                ExposedSql.adapt("SELECT DISTINCT t.a FROM t ORDER BY t.a ASC OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY",
                        new ServerRelease(2024, 1), TEXTS).sql());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT t.a FROM t ORDER BY t.a",
        "SELECT DISTINCT t.n, q.a FROM t, q",
        "SELECT t.a FROM t UNION ALL SELECT u.a FROM u ORDER BY 1",
        "SELECT t.n FROM t WHERE t.a IN (SELECT DISTINCT u.a FROM u)",
        "SELECT t.n FROM t WHERE t.a = (SELECT DISTINCT u.a FROM u)",
        "SELECT t.n FROM t WHERE t.a IN (SELECT t.a FROM t UNION SELECT u.a FROM u)",
        "SELECT UPPER(t.a) FROM t GROUP BY UPPER(t.a)",
        "SELECT DISTINCT %EXACT(t.a) n FROM t ORDER BY n",
    })
    void nothingElseChanges(String sql) {
        assertSame(sql, sent(sql));
    }

    @Test
    void theOrderStaysWhereATextIsReadAgainWithoutKnowledge() {
        assertEquals("SELECT page_1 a FROM (SELECT page_1, ROW_NUMBER() OVER (ORDER BY %SQLUPPER(page_1)) page_row"
                        + " FROM (SELECT DISTINCT %EXACT(t.a) page_1 FROM t) page_rows) page WHERE page_row > 1 ORDER BY page_row",
                Adapting.sentTo2024("SELECT DISTINCT %EXACT(t.a) a FROM t ORDER BY t.a OFFSET 1 ROWS FETCH NEXT 2147483647 ROWS ONLY"));
    }

    @Test
    void withoutKnowledgeOfColumnsNothingChanges() {
        Adapting.stays("SELECT DISTINCT t.a FROM t GROUP BY t.b");
    }
}
