package io.github.exposediris.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionsTest {
    private static final Articles ARTICLES = Articles.TABLE;

    static Stream<Arguments> conditions() {
        Op<Boolean> isLong = Conditions.greater(ARTICLES.pages, 9);
        Op<Boolean> isA = Conditions.eq(ARTICLES.title, "a");
        return Stream.of(
                row("articles.title = 'a'", isA),
                row("articles.title = 'it''s'", Conditions.eq(ARTICLES.title, "it's")),
                row("articles.published = '2026-11-20'", Conditions.eq(ARTICLES.published, LocalDate.of(2026, 11, 20))),
                row("articles.author = authors.id", Conditions.eqColumn(ARTICLES.author, Authors.TABLE.id)),
                row("articles.title <> 'a'", Conditions.notEq(ARTICLES.title, "a")),
                row("articles.pages < 9", Conditions.less(ARTICLES.pages, 9)),
                row("articles.pages <= 9", Conditions.atMost(ARTICLES.pages, 9)),
                row("articles.pages > 9", isLong),
                row("articles.pages >= 9", Conditions.atLeast(ARTICLES.pages, 9)),
                row("articles.title LIKE 'a_%'", Conditions.like(ARTICLES.title, "a_%")),
                row("articles.title NOT LIKE 'a_%'", Conditions.notLike(ARTICLES.title, "a_%")),
                row("articles.title LIKE 'a!_%' ESCAPE '!'", Conditions.like(ARTICLES.title, "a!_%", '!')),
                row("articles.pages BETWEEN 1 AND 9", Conditions.between(ARTICLES.pages, 1, 9)),
                row("articles.author IS DISTINCT FROM authors.id", Conditions.isDistinctFrom(ARTICLES.author, Authors.TABLE.id)),
                row("articles.author IS NOT DISTINCT FROM authors.id", Conditions.isNotDistinctFrom(ARTICLES.author, Authors.TABLE.id)),
                row("EXISTS (SELECT articles.title FROM articles)", Conditions.exists(titles())),
                row("NOT EXISTS (SELECT articles.title FROM articles)", Conditions.notExists(titles())),
                row("articles.title IN (SELECT articles.title FROM articles)", Conditions.inSubQuery(ARTICLES.title, titles())),
                row("articles.title NOT IN (SELECT articles.title FROM articles)", Conditions.notInSubQuery(ARTICLES.title, titles())),
                row("(articles.pages <> 1) AND (articles.pages <> 2)", Conditions.notIn(ARTICLES.pages, List.of(1, 2))),
                row("articles.published IS NULL", Conditions.isNull(ARTICLES.published)),
                row("articles.published IS NOT NULL", Conditions.isNotNull(ARTICLES.published)),
                row("(articles.pages = 1)", Conditions.in(ARTICLES.pages, List.of(1))),
                row("(articles.pages = 1) OR (articles.pages = 2)", Conditions.in(ARTICLES.pages, List.of(1, 2))),
                row("(articles.pages > 9) AND (articles.title = 'a')", Conditions.and(isLong, isA)),
                row("(articles.pages > 9) OR (articles.title = 'a')", Conditions.or(isLong, isA)),
                row("NOT (articles.pages > 9)", Conditions.not(isLong)),
                row("NOT ((articles.pages > 9) OR (articles.title = 'a'))", Conditions.not(Conditions.or(isLong, isA))));
    }

    private static IrisSelect titles() {
        return IrisSelect.from(ARTICLES).select(ARTICLES.title);
    }

    private static Arguments row(String expected, Op<Boolean> condition) {
        return Arguments.of(expected, condition);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void isWrittenSo(String expected, Op<Boolean> condition) {
        assertEquals(expected, DetachedTransaction.text(condition));
    }

    @Test
    void valuesAreBound() {
        IrisSelect query = IrisSelect.from(ARTICLES)
                .where(Conditions.eq(ARTICLES.title, "it's"))
                .where(Conditions.like(ARTICLES.title, "i%"))
                .where(Conditions.in(ARTICLES.pages, List.of(1, 2)));
        assertEquals(Arrays.asList("it's", "i%", 1, 2), DetachedTransaction.arguments(query));
    }

    @Test
    void aListOfNoValuesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Conditions.in(ARTICLES.pages, List.of()));
        assertThrows(IllegalArgumentException.class, () -> Conditions.notIn(ARTICLES.pages, List.of()));
    }

    @Test
    void noConditionsAreRefusedAsTheyWouldLeaveAnEmptyWhere() {
        assertThrows(IllegalArgumentException.class, () -> Conditions.and());
        assertThrows(IllegalArgumentException.class, () -> Conditions.or());
    }
}
