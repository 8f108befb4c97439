package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Arithmetic. Sources: Using InterSystems SQL, "Arithmetic Operators and Functions"; InterSystems SQL Reference, the page of
 * each function.
 */
class ArithmeticTest {
    private static final String ROW = " FROM numbers";

    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void numbers() throws SQLException {
        server.run(
                "CREATE TABLE numbers (i INT, d DOUBLE, x NUMERIC(8,2), s VARCHAR(10), day DATE, moment TIMESTAMP)",
                "INSERT INTO numbers VALUES (7, 0.1, 1.5, '12abc', '2024-03-01', '2024-03-01 10:00:00')");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
            17/7; 2.428571428571428571
            1/4; 0.25
            1/3.0; 0.3333333333333333333
            5/0.3; 16.66666666666666667
            2/3*3; 2
            2*3/4; 1.5
            1/3/3; 0.1111111111111111111
            1+1/2; 1.5
            -1/2; -0.5
            NULL/2; null
            -12 # 7; 2
            12 # 7; 5
            12 # -7; -2
            -7 # 3; 2
            5 - 7 # 3; 4
            5.5 # 2; 1.5
            MOD(-7,3); -1
            MOD(7,-3); 1
            MOD(5.5,2); 1.5
            -7 \\ 3; -2
            17\\7; 2
            2147483647 + 1; 2147483648
            2147483647 * 2; 4294967294
            17- -7; 24
            1 + 2 * 3; 7
            ROUND(5.5,0); 6
            ROUND(-2.5,0); -3
            ROUND(5.99,0,1); 5
            ROUND(-0.987,2); -0.99
            ROUND(-0.987,2,1); -0.98
            ROUND(1234,-2); 1200
            ROUND(10.004,2); 10
            CEILING('167.456'); 168
            CEILING('-14E-4'); 0
            CEILING(-1.5); -1
            CEILING('none'); null
            FLOOR('-14E-4'); -1
            FLOOR(167.999); 167
            FLOOR(''); null
            FLOOR(i); 7
            FLOOR(x); 1
            i/2; 3.5
            s/5; 2.4
            x/3; 0.5
            i # 4; 3
            i + 2147483647; 2147483654
            i + x; 8.5
            AVG(i); 7
            SUM(i) OVER (ORDER BY i) / 2; 3.5
            day - CAST('2024-02-01' AS DATE); 29
            """)
    void givesTheNumberThatIrisGives(String expression, String result) throws SQLException {
        assertEquals(result, server.value("SELECT " + expression + ROW));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
            {fn TRUNCATE(654.321888,2)}; 654.32
            {fn TRUNCATE(654.321000,9)}; 654.321
            {fn TRUNCATE(654.321888,-2)}; 600
            {fn TRUNCATE(654.321888,-3)}; 0
            {fn TRUNCATE(-12.345,1)}; -12.3
            {fn MOD(-7,3)}; -1
            {fn SQRT(2)}; 1.414213562373095049
            {fn ROUND(5.329,0)}; 5
            {fn FLOOR('-10E-1')}; -1
            {fn PI}; 3.141592653589793
            FLOOR({fn PI} + {fn PI()}); 6
            """)
    void givesTheSameInBraces(String expression, String result) throws SQLException {
        assertEquals(result, server.unescaped("SELECT " + expression + ROW));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
            i/2; numeric
            i # 2; int8
            i \\ 2; int8
            i + 1; int8
            i * 2; numeric
            d/2; float8
            d + i; float8
            d # 2; float8
            AVG(i); numeric
            AVG(d); float8
            """)
    void givesTheTypeThatIrisGives(String expression, String type) throws SQLException {
        try (var statement = server.connection().createStatement();
                var result = statement.executeQuery("SELECT " + expression + ROW)) {
            assertEquals(type, result.getMetaData().getColumnTypeName(1));
        }
    }

    @Test
    void averagesWithoutCuttingTheFraction() throws SQLException {
        server.run("DELETE FROM numbers", "INSERT INTO numbers (i) VALUES (1)", "INSERT INTO numbers (i) SELECT 2 UNION ALL SELECT 2");

        assertEquals("1.666666666666666667|1.5", server.value("SELECT AVG(i), AVG(DISTINCT i) FROM numbers"));
    }

    @Test
    void averagesNothingToNull() throws SQLException {
        assertEquals("null|null|null|0", server.value("SELECT AVG(i), SUM(i), MAX(i), COUNT(i) FROM numbers WHERE i > 99"));
    }

    @Test
    void dividesParameters() throws SQLException {
        assertEquals("0.3333333333333333333", server.value("SELECT ? / ? FROM numbers", 1, 3));
    }

    @ParameterizedTest(name = "{0} is -400 <DIVIDE>")
    @CsvSource({"1/0", "d/0", "1 # 0", "'MOD(1,0)'", "6/''"})
    void refusesToDivideByZero(String expression) {
        assertEquals(400, server.refusal("SELECT " + expression + ROW));
    }

    /** As values they are counts since 1840-12-31, which the stand-in does not show. */
    @ParameterizedTest(name = "{0} is refused")
    @CsvSource({"day + 1", "moment - moment", "moment + 1"})
    void refusesDateArithmeticThatItDoesNotHave(String expression) {
        assertEquals(400, server.refusal("SELECT " + expression + ROW));
    }

    /** "WHERE DOB > CURRENT_DATE - 1000": InterSystems SQL Reference, "CURRENT_DATE". */
    @Test
    void comparesDatesWithADateLessDays() throws SQLException {
        assertEquals("7", server.value("SELECT i FROM numbers WHERE day < CURRENT_DATE - 1"));
    }

    @Test
    void agreesWithDecimalArithmeticOfAnySize() throws SQLException {
        long seed = Long.getLong("testkit.seed", 20261121L);
        System.out.println("Arithmetic seed: " + seed);
        Random random = new Random(seed);
        int count = Integer.getInteger("testkit.values", 2000) / 10;
        for (int i = 0; i < count; i++) {
            BigDecimal left = number(random);
            BigDecimal right = number(random);
            if (right.signum() != 0) {
                String expected = plain(held(left.divide(right, new MathContext(60)))) + "|" + plain(left.add(right).subtract(left)) + "|"
                        + plain(held(left.multiply(right)));
                String sql = "SELECT (%1$s) / (%2$s), (%1$s) + (%2$s) - (%1$s), (%1$s) * (%2$s)"
                        .formatted(left.toPlainString(), right.toPlainString());
                assertEquals(expected, server.value(sql), sql);
            }
        }
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextLong() >> 33 + random.nextInt(30), random.nextInt(5));
    }

    /** The nearest number whose digits fit 64 bits with sign. */
    private static BigDecimal held(BigDecimal number) {
        for (int digits = 19; ; digits--) {
            BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_UP));
            if (rounded.unscaledValue().abs().compareTo(BigInteger.valueOf(Long.MAX_VALUE)) <= 0) {
                return rounded;
            }
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest(name = "{0} digits")
    @ValueSource(ints = {0, 1, 2, 3})
    void theUniversalTimeHasTheDigitsAskedFor(int digits) throws SQLException {
        String now = server.value("SELECT GETUTCDATE(" + digits + ")");
        assertTrue(now.matches("[^.]+(\\.\\d{1," + Math.max(1, digits) + "})?") && (digits > 0 || !now.contains(".")), now);
    }
}
