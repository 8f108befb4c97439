package io.github.exposediris.core.adaptation;

import static io.github.exposediris.core.adaptation.Adapting.arguments;
import static io.github.exposediris.core.adaptation.Adapting.becomes;
import static io.github.exposediris.core.adaptation.Adapting.refusal;
import static io.github.exposediris.core.adaptation.Adapting.sent;
import static io.github.exposediris.core.adaptation.Adapting.stays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the operators that Exposed writes without asking the dialect. */
class OperatorsTest {
    @Test
    void moduloIsAFunction() {
        becomes("SELECT MOD(t.a, 3) FROM t", "SELECT (t.a % 3) FROM t");
        becomes("SELECT MOD(MOD(t.a, ?), t.b) FROM t WHERE MOD(t.a, 2) = 0", "SELECT ((t.a % ?) % t.b) FROM t WHERE (t.a % 2) = 0");
        becomes("SELECT SUM(MOD((t.a + 1), -2)) FROM t", "SELECT SUM(((t.a + 1) % -2)) FROM t");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT %ID, %EXACT(t.a) FROM t WHERE t.a %STARTSWITH 'x'",
        "SELECT t.a FROM t WHERE t.a LIKE '(a % b)' AND t.\"(a % b)\" = 1 /* (a % b) */",
    })
    void aPercentSignThatIsPartOfAWordStays(String sql) {
        stays(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "|", "^"})
    void operatorsOnBitsAreRefused(String operator) {
        assertEquals(
                "IRIS has no operator on bits (" + operator + "); read the number and take its bits apart in the program.",
                refusal("SELECT t.a FROM t WHERE (t.a " + operator + " ?) = 4"));
    }

    /** The sign is IRIS's AND (InterSystems SQL Reference, Symbols Used in InterSystems SQL). */
    @Test
    void theSignForAndBetweenConditionsStays() {
        stays("SELECT t.a FROM t WHERE (t.a = 1 & t.b = 2)");
        stays("SELECT t.a FROM t WHERE ((t.a = 1) & (t.b = 2))");
        stays("SELECT t.a || t.b FROM t");
    }

    @Test
    void aComparisonThatKnowsNullIsWrittenOut() {
        becomes("SELECT t.a FROM t WHERE ((t.a IS NOT NULL AND ? IS NOT NULL AND t.a = ?) OR (t.a IS NULL AND ? IS NULL))",
                "SELECT t.a FROM t WHERE t.a IS NOT DISTINCT FROM ?");
        becomes("SELECT t.a FROM t WHERE (NOT ((t.a IS NOT NULL AND t.b IS NOT NULL AND t.a = t.b) OR (t.a IS NULL AND t.b IS NULL)))",
                "SELECT t.a FROM t WHERE t.a IS DISTINCT FROM t.b");
    }

    @Test
    void theArgumentsOfARepeatedOperandAreRepeated() {
        assertEquals(List.of(0, 1, 2, 1, 2, 1, 2, 3),
                arguments("SELECT t.a FROM t WHERE (t.z = ?) AND ((t.a + ?) IS NOT DISTINCT FROM COALESCE(t.b, ?)) AND (t.y = ?)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.a + 1 IS DISTINCT FROM 2", "t.a IS DISTINCT FROM 2 || 'x'", "EXISTS (SELECT 1) IS NOT DISTINCT FROM 1"})
    void anOperandThatIsNotRecognisedIsRefused(String condition) {
        assertEquals(
                "IRIS has no IS DISTINCT FROM, and its operands were not recognised; write the comparison as a condition with IS NULL.",
                refusal("SELECT t.a FROM t WHERE " + condition));
    }

    @Test
    void aLongListIsCut() {
        String list = "t.a IN (" + markers(500) + ")";
        stays("SELECT t.a FROM t WHERE " + list);
        becomes("SELECT t.a FROM t WHERE (" + list + " OR t.a IN (" + markers(2) + ")) AND t.b = ?",
                "SELECT t.a FROM t WHERE t.a IN (" + markers(502) + ") AND t.b = ?");
    }

    @Test
    void aLongListOfWhatIsNotMeantIsCut() {
        becomes("SELECT t.a FROM t WHERE (t.a NOT IN (" + markers(500) + ") AND t.a NOT IN (" + markers(500)
                        + ") AND t.a NOT IN (" + markers(1) + "))",
                "SELECT t.a FROM t WHERE t.a NOT IN (" + markers(1001) + ")");
    }

    @Test
    void theArgumentsOfALongListKeepTheirOrder() {
        List<Integer> expected = IntStream.concat(IntStream.rangeClosed(0, 500), IntStream.of(0, 501)).boxed().collect(Collectors.toList());
        assertEquals(expected, arguments("SELECT t.a FROM t WHERE (t.a + ?) IN (" + markers(501) + ")"));
    }

    @Test
    void theNumbersOfALongListKeepTheirOrder() {
        String numbers = IntStream.range(0, 2_000).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        assertEquals(numbers, sent("SELECT t.a FROM t WHERE t.a IN (" + numbers + ")")
                .replaceAll("^.*?WHERE \\(t.a IN \\(|\\)\\)$", "").replace(") OR t.a IN (", ", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (t.a, t.b) IN ((?, ?), (?, 4)) | ((t.a = ? AND t.b = ?) OR (t.a = ? AND t.b = 4))
            (t.a, t.b) NOT IN ((1, 2), (3, 4)) | (NOT ((t.a = 1 AND t.b = 2) OR (t.a = 3 AND t.b = 4)))
            (t.a, t.b, t.c) = (?, ?, ?) | ((t.a = ? AND t.b = ? AND t.c = ?))
            (t.a, t.b) != (1, 2) | (NOT ((t.a = 1 AND t.b = 2)))
            """)
    void rowsAreComparedValueByValue(String condition, String expected) {
        becomes("SELECT t.a FROM t WHERE " + expected + " AND t.c = 1", "SELECT t.a FROM t WHERE " + condition + " AND t.c = 1");
    }

    @Test
    void aRowBeforeASubQueryIsRefused() {
        assertEquals("IRIS has no row value before IN with a sub-query; write EXISTS with a condition for each column.",
                refusal("SELECT t.a FROM t WHERE (t.a, t.b) IN (SELECT u.a, u.b FROM u)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT SUM(t.a) OVER (ORDER BY t.b RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM t | IRIS has no window frame by \
            RANGE; use rows, or leave the frame out.
            SELECT t.a[1] FROM t | IRIS has no array; use a table of the elements, or a JSON text.
            SELECT t.a FROM t WHERE t.a = ANY (?) | IRIS has no ANY or ALL of an array; use inList with the values.
            """)
    void theSyntaxOfOthersIsRefused(String sql, String words) {
        assertEquals(words, refusal(sql));
    }

    @Test
    void aTableMayStandForAList() {
        becomes("SELECT t.a FROM t WHERE t.a IN (SELECT * FROM u) OR t.a = ANY (SELECT * FROM u)",
                "SELECT t.a FROM t WHERE t.a IN (TABLE u) OR t.a = ANY (TABLE u)");
    }

    @Test
    void whatLooksLikeTheSyntaxOfOthersStays() {
        stays("SELECT {fn PI()}, t.range, t.pi FROM t WHERE t.a [ 'x'");
    }

    private static String markers(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
