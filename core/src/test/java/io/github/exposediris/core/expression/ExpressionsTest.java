package io.github.exposediris.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.query.Conditions;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each expression is written as, its values in place of the parameters. */
class ExpressionsTest {
    private static final Authors A = Authors.TABLE;

    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of("LOWER(authors.pen_name)", Texts.lower(A.name)),
                Arguments.of("UPPER(authors.pen_name)", Texts.upper(A.name)),
                Arguments.of("TRIM(authors.pen_name)", Texts.trim(A.name)),
                Arguments.of("SUBSTRING(authors.pen_name, 2, 3)", Texts.substring(A.name, 2, 3)),
                Arguments.of("CHARACTER_LENGTH(authors.pen_name)", Texts.length(A.name)),
                Arguments.of("INSTR(authors.pen_name, 'x')", Texts.locate(A.name, "x")),
                Arguments.of("(authors.pen_name || 'x')", Texts.concat(A.name, Values.of("x"))),
                Arguments.of("%EXACT(authors.pen_name)", Texts.exact(A.name)),
                Arguments.of("%SQLUPPER(authors.pen_name)", Texts.sqlUpper(A.name)),
                Arguments.of("authors.pen_name %STARTSWITH 'a''b'", Texts.startsWith(A.name, "a'b")),
                Arguments.of("authors.pen_name %MATCHES 'a*'", Texts.matches(A.name, "a*")),
                Arguments.of("(authors.id + 1)", Numbers.plus(A.id, 1L)),
                Arguments.of("(authors.id - 1)", Numbers.minus(A.id, 1L)),
                Arguments.of("(authors.id * authors.id)", Numbers.times(A.id, A.id)),
                Arguments.of("(authors.id / 2)", Numbers.dividedBy(A.id, 2L)),
                Arguments.of("(authors.id \\ 2)", Numbers.wholeQuotient(A.id, 2L)),
                Arguments.of("MOD(authors.id, 2)", Numbers.modulo(A.id, 2L)),
                Arguments.of("NVL(authors.pen_name, 'none')", Values.nvl(A.name, "none")),
                Arguments.of("NULLIF(authors.pen_name, 'none')", Values.nullIf(A.name, "none")),
                Arguments.of("COALESCE(authors.pen_name, 'none')", Values.coalesce(A.name, Values.of("none"))),
                Arguments.of("CAST(authors.pen_name AS BIGINT)", Values.cast(A.name, new LongColumnType())),
                Arguments.of("1.25", Values.of(new BigDecimal("1.25"))),
                Arguments.of("COUNT(*)", Aggregates.count()),
                Arguments.of("COUNT(authors.id)", Aggregates.count(A.id)),
                Arguments.of("COUNT(DISTINCT authors.id)", Aggregates.countDistinct(A.id)),
                Arguments.of("SUM(authors.id)", Aggregates.sum(A.id)),
                Arguments.of("AVG(authors.id)", Aggregates.avg(A.id, 2)),
                Arguments.of("MIN(authors.id)", Aggregates.min(A.id)),
                Arguments.of("MAX(authors.id)", Aggregates.max(A.id)),
                Arguments.of("LIST(authors.pen_name)", Aggregates.list(A.name)),
                Arguments.of("JSON_ARRAYAGG(authors.pen_name)", Aggregates.jsonArrayAgg(A.name)),
                Arguments.of("JSON_ARRAY(authors.id, authors.pen_name)", Json.array(A.id, A.name)),
                Arguments.of("JSON_OBJECT('it''s' : authors.id, 'b' : authors.pen_name)",
                        Json.object("it's", A.id).and("b", A.name).nullOnNull()),
                Arguments.of("JSON_OBJECT('a' : authors.id ABSENT ON NULL)", Json.object("a", A.id).absentOnNull()),
                Arguments.of("authors.pen_name IS JSON", Json.isJson(A.name)),
                Arguments.of("authors.pen_name IS NOT JSON", Json.isNotJson(A.name)),
                Arguments.of("DATEDIFF('dd', authors.pen_name, authors.pen_name)", Moments.difference(DatePart.DAY, A.name, A.name)),
                Arguments.of("CAST(DATEPART('yyyy', authors.pen_name) AS INTEGER)", Moments.part(DatePart.YEAR, A.name)),
                Arguments.of("CURRENT_TIMESTAMP(6)", Moments.now(A.name, 6)),
                Arguments.of("authors.%ID", RowIdentity.of(A)),
                Arguments.of("LAST_IDENTITY()", RowIdentity.last()),
                Arguments.of("CASE WHEN authors.id = 1 THEN 'one' WHEN authors.id = 2 THEN 'two' ELSE 'many' END",
                        Choice.when(Conditions.eq(A.id, 1L), Values.of("one"))
                                .orWhen(Conditions.eq(A.id, 2L), Values.of("two"))
                                .otherwise(Values.of("many"))),
                Arguments.of("CASE WHEN authors.id = 1 THEN 'one' END",
                        Choice.when(Conditions.eq(A.id, 1L), Values.of("one")).otherwiseNull()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("written")
    void anExpressionIsWrittenAs(String sql, Expression<?> expression) {
        assertEquals(sql, DetachedTransaction.text(expression));
    }

    @Test
    void aDateThatIsAddedToStaysADate() {
        assertEquals("CAST(DATEADD('mm', -1, articles.published) AS DATE)",
                DetachedTransaction.text(DetachedTransaction.within(() -> Moments.add(DatePart.MONTH, -1, Articles.TABLE.published))));
    }

    @Test
    void anAliasNamesAnExpression() {
        assertEquals("LOWER(authors.pen_name) low", DetachedTransaction.text(Values.alias(Texts.lower(A.name), "low")));
    }

    @Test
    void anArrayOfNothingIsRefused() {
        assertEquals("an array of no values is the text []", assertThrows(IllegalArgumentException.class, Json::array).getMessage());
    }

    @Test
    void aSecondHasNineDigitsAtMost() {
        assertEquals("a second has 0 to 9 digits of fraction in IRIS, not 10",
                assertThrows(IllegalArgumentException.class, () -> Moments.now(A.name, 10)).getMessage());
    }
}
