package io.github.exposediris.core.query;

import static io.github.exposediris.core.DetachedTransaction.sent;
import static io.github.exposediris.core.DetachedTransaction.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.Authors;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Alias;
import org.jetbrains.exposed.v1.core.Between;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Exists;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionAlias;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnTypeAlias;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.Join;
import org.jetbrains.exposed.v1.core.JoinType;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryAlias;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.UpperCase;
import org.jetbrains.exposed.v1.core.ops.SingleValueInListOp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SelectRenderingTest {
    private static final Articles ARTICLES = Articles.TABLE;

    static Stream<Arguments> conditions() {
        LiteralOp<Integer> one = new LiteralOp<>(new IntegerColumnType(), 1);
        LiteralOp<Integer> nine = new LiteralOp<>(new IntegerColumnType(), 9);
        return Stream.of(
                Arguments.of("articles.pages > ?", Conditions.greater(ARTICLES.pages, 3)),
                Arguments.of("(articles.pages > ?) AND (articles.pages < ?)",
                        Conditions.and(Conditions.greater(ARTICLES.pages, 3), Conditions.less(ARTICLES.pages, 9))),
                Arguments.of("articles.published IS NULL", Conditions.isNull(ARTICLES.published)),
                Arguments.of("articles.published IS NOT NULL", Conditions.isNotNull(ARTICLES.published)),
                Arguments.of("NOT (articles.pages > ?)", Conditions.not(Conditions.greater(ARTICLES.pages, 3))),
                Arguments.of("articles.title LIKE ?", Conditions.like(ARTICLES.title, "a%")),
                Arguments.of("articles.pages BETWEEN 1 AND 9", new Between(ARTICLES.pages, one, nine)),
                Arguments.of("articles.pages IN (?, ?)", new SingleValueInListOp<>(ARTICLES.pages, List.of(1, 2), true)),
                Arguments.of("EXISTS (SELECT articles.id FROM articles)",
                        new Exists(IrisSelect.from(ARTICLES).select(ARTICLES.id))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void aConditionAmongTheFieldsIsACase(String condition, Expression<?> field) {
        assertEquals(
                "SELECT CASE WHEN " + condition + " THEN 1 ELSE 0 END FROM articles",
                sent(IrisSelect.from(ARTICLES).select(field)));
    }

    @Test
    void aConstantConditionIsANumber() {
        assertEquals("SELECT 1 FROM articles", sent(IrisSelect.from(ARTICLES).select(Op.TRUE.INSTANCE)));
    }

    @Test
    void aConditionWithAnAliasIsACaseWithIt() {
        ExpressionAlias<Boolean> isLong = new ExpressionAlias<>(Conditions.greater(ARTICLES.pages, 3), "is_long");
        assertEquals(
                "SELECT CASE WHEN articles.pages > ? THEN 1 ELSE 0 END is_long FROM articles ORDER BY is_long ASC",
                sent(IrisSelect.from(ARTICLES).select(isLong).orderBy(isLong)));
    }

    @Test
    void aConditionInTheOrderIsACase() {
        assertEquals(
                "SELECT articles.title FROM articles ORDER BY CASE WHEN articles.pages > ? THEN 1 ELSE 0 END ASC",
                sent(IrisSelect.from(ARTICLES).select(ARTICLES.title).orderBy(Conditions.greater(ARTICLES.pages, 3))));
    }

    @Test
    void nullIsNoCondition() {
        assertEquals(
                "SELECT NULL FROM articles", sql(IrisSelect.from(ARTICLES).select(Op.Companion.<Integer>nullOp())));
    }

    @Test
    void anOrderGoesByTheAlias() {
        ExpressionWithColumnTypeAlias<String> loud = loud();
        assertEquals(
                "SELECT UPPER(articles.title) loud FROM articles ORDER BY loud ASC",
                sql(IrisSelect.from(ARTICLES).select(loud).orderBy(loud)));
    }

    @Test
    void aGroupGoesByWhatTheAliasStandsFor() {
        ExpressionWithColumnTypeAlias<String> loud = loud();
        assertEquals(
                "SELECT UPPER(articles.title) loud FROM articles GROUP BY UPPER(articles.title)",
                sql(IrisSelect.from(ARTICLES).select(loud).groupBy(loud)));
    }

    @Test
    void aTableMayHaveAnAlias() {
        Alias<Articles> other = new Alias<>(ARTICLES, "other");
        Column<String> title = other.get(ARTICLES.title);
        assertEquals("SELECT other.title FROM articles other", sql(IrisSelect.from(other).select(title)));
    }

    /** The stand-in lacks it, so that no contract runs it. */
    @Test
    void aFullJoinIsWrittenAsIrisTakesIt() {
        Join join = new Join(ARTICLES, Authors.TABLE, JoinType.FULL, ARTICLES.author, Authors.TABLE.id, false, null);
        assertEquals("SELECT articles.title FROM articles FULL JOIN authors ON articles.author = authors.id",
                sent(IrisSelect.from(join).select(ARTICLES.title)));
    }

    @Test
    void aQueryMayBeASource() {
        IrisSelect inner = IrisSelect.from(ARTICLES).select(ARTICLES.title).orderBy(ARTICLES.id).limit(3);
        QueryAlias top = new QueryAlias(inner, "t");
        assertEquals(
                "SELECT t.title FROM (SELECT TOP 3 articles.title FROM articles ORDER BY articles.id ASC) t",
                sent(IrisSelect.from(top)));
    }

    @Test
    void aQueryOfNoTableHasNoFrom() {
        LiteralOp<Integer> one = new LiteralOp<>(new IntegerColumnType(), 1);
        assertEquals("SELECT 1", sql(IrisSelect.from(Table.Dual.INSTANCE).select(one)));
    }

    private static ExpressionWithColumnTypeAlias<String> loud() {
        return new ExpressionWithColumnTypeAlias<>(new UpperCase<>(ARTICLES.title), "loud");
    }
}
