package io.github.exposediris.core.query;

import static io.github.exposediris.core.DetachedTransaction.arguments;
import static io.github.exposediris.core.DetachedTransaction.sent;
import static io.github.exposediris.core.DetachedTransaction.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.Authors;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.statement.SqlStatement;
import java.util.List;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrisSelectTest {
    private static final Articles ARTICLES = Articles.TABLE;

    private static IrisSelect titles() {
        return IrisSelect.from(ARTICLES).select(ARTICLES.title);
    }

    @Test
    void selectsEveryColumnOfATable() {
        assertEquals(
                "SELECT authors.id, authors.pen_name FROM authors", sql(IrisSelect.from(Authors.TABLE)));
    }

    @Test
    void aLimitIsTop() {
        assertEquals("SELECT TOP 5 articles.title FROM articles", sent(titles().limit(5)));
    }

    @Test
    void topStandsAfterDistinct() {
        assertEquals("SELECT DISTINCT TOP 5 %EXACT(articles.title) title FROM articles", sent(titles().withDistinct(true).limit(5)));
    }

    @Test
    void aLimitOfNoRowsIsTop() {
        assertEquals("SELECT TOP 0 articles.title FROM articles", sent(titles().limit(0)));
    }

    @Test
    void aLimitWithOffsetIsAtTheEnd() {
        assertEquals(
                "SELECT articles.title FROM articles ORDER BY articles.id ASC OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY",
                sql(titles().orderBy(ARTICLES.id).limit(5).offset(10)));
    }

    @Test
    void anOffsetAloneFetchesTheRest() {
        assertEquals(
                "SELECT articles.title FROM articles OFFSET 10 ROWS FETCH NEXT 2147483647 ROWS ONLY",
                sql(titles().offset(10)));
    }

    @Test
    void anOffsetOfNothingIsLeftOut() {
        assertEquals("SELECT articles.title FROM articles", sql(titles().offset(0)));
    }

    @Test
    void conditionsAreJoinedByAnd() {
        assertEquals(
                "SELECT articles.title FROM articles WHERE (articles.pages > ?) AND (articles.title = ?)",
                sql(titles().where(Conditions.greater(ARTICLES.pages, 3)).where(Conditions.eq(ARTICLES.title, "a"))));
    }

    @Test
    void aLaterConditionNarrowsAnAlternative() {
        assertEquals(
                "SELECT articles.title FROM articles"
                        + " WHERE ((articles.pages = ?) OR (articles.pages = ?)) AND (articles.title = ?)",
                sql(titles().where(Conditions.in(ARTICLES.pages, List.of(1, 2)))
                        .where(Conditions.eq(ARTICLES.title, "a"))));
    }

    @Test
    void argumentsAreInTheOrderOfTheMarkers() {
        IrisSelect query = IrisSelect.from(ARTICLES)
                .select(Conditions.greater(ARTICLES.pages, 1))
                .where(Conditions.eq(ARTICLES.title, "two"))
                .where(Conditions.less(ARTICLES.pages, 3))
                .orderBy(Conditions.eq(ARTICLES.title, "four"));
        assertEquals(List.of(1, "two", 3, "four"), arguments(query));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ASC              | articles.pages ASC
            ASC_NULLS_FIRST  | articles.pages ASC
            DESC             | articles.pages DESC
            DESC_NULLS_LAST  | articles.pages DESC
            ASC_NULLS_LAST   | CASE WHEN articles.pages IS NULL THEN 1 ELSE 0 END, articles.pages ASC
            DESC_NULLS_FIRST | CASE WHEN articles.pages IS NULL THEN 0 ELSE 1 END, articles.pages DESC
            """)
    void nullsAreOrderedByACaseWhereIrisOrdersThemOtherwise(SortOrder order, String expected) {
        assertEquals("SELECT articles.title FROM articles ORDER BY " + expected, sql(titles().orderBy(ARTICLES.pages, order)));
    }

    @Test
    void ordersAreKeptInTheirOrder() {
        assertEquals(
                "SELECT articles.title FROM articles ORDER BY articles.pages DESC, articles.title ASC",
                sql(titles().orderBy(ARTICLES.pages, SortOrder.DESC).orderBy(ARTICLES.title)));
    }

    @Test
    void aJoinNamesBothTables() {
        assertEquals(
                "SELECT articles.title, authors.pen_name FROM articles"
                        + " INNER JOIN authors ON authors.id = articles.author",
                sql(IrisSelect.from(ARTICLES.innerJoin(Authors.TABLE)).select(ARTICLES.title, Authors.TABLE.name)));
    }

    @Test
    void groupsAreWrittenBeforeTheirCondition() {
        assertEquals(
                "SELECT articles.author FROM articles GROUP BY articles.author HAVING articles.author > ?",
                sql(IrisSelect.from(ARTICLES)
                        .select(ARTICLES.author)
                        .groupBy(ARTICLES.author)
                        .having(() -> Conditions.greater(ARTICLES.author, 1L))));
    }

    @Test
    void selectingAnewKeepsTheRestOfTheQuery() {
        IrisSelect query = titles().where(Conditions.greater(ARTICLES.pages, 3))
                .orderBy(ARTICLES.pages)
                .limit(2)
                .select(ARTICLES.id);
        assertEquals(
                "SELECT TOP 2 articles.id FROM articles WHERE articles.pages > ? ORDER BY articles.pages ASC", sent(query));
    }

    @Test
    void selectingAnewLeavesTheEarlierQueryAlone() {
        IrisSelect earlier = titles().orderBy(ARTICLES.pages);
        earlier.select(ARTICLES.id).orderBy(ARTICLES.title);
        assertEquals("SELECT articles.title FROM articles ORDER BY articles.pages ASC", sql(earlier));
    }

    @Test
    void aFieldSelectedTwiceIsWrittenOnce() {
        assertEquals(
                "SELECT articles.id, articles.title FROM articles",
                sql(IrisSelect.from(ARTICLES).select(ARTICLES.id, ARTICLES.id, ARTICLES.title)));
    }

    @Test
    void theSameQueryIsWrittenTwiceAlike() {
        IrisSelect query = titles().where(Conditions.greater(ARTICLES.pages, 3)).limit(2);
        assertEquals(sql(query), sql(query));
    }

    @Test
    void nothingSelectedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> IrisSelect.from(ARTICLES).select());
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> titles().limit(-1));
    }

    @Test
    void aNegativeOffsetIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> titles().offset(-1));
    }

    @Test
    void distinctOnIsRefused() {
        assertThrows(UnsupportedByIrisException.class, () -> sql(titles().withDistinctOn(ARTICLES.pages)));
    }

    @Test
    void aQueryOutsideATransactionIsRefused() {
        assertEquals(
                "a query is written inside a transaction",
                assertThrows(NullPointerException.class, () -> SqlStatement.of(titles()))
                        .getMessage());
    }
}
