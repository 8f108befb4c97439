package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a value that is cast, or that goes to a field of another type. */
class ValueConversionsTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void table() throws SQLException {
        server.run("CREATE TABLE n (i INT, x NUMERIC(6,2), d DOUBLE, f BIT, s VARCHAR(10), m MONEY)");
    }

    /** Source: InterSystems SQL Reference, "CAST". */
    @ParameterizedTest(name = "CAST({0}) is {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            '12abc' AS INT; 12
            'Hello World' AS DOUBLE; 0
            '' AS INT; 0
            1.9 AS INT; 1
            -1.9 AS INT; -1
            98.765 AS INT; 98
            98.765 AS CHAR; 9
            98.765 AS CHAR(4); 98.7
            -5 AS CHAR; -
            0.5 AS CHAR; .
            5.7 AS DECIMAL; 5.7
            5.7 AS NUMERIC(5); 5.7
            '1.567' AS NUMERIC(5,2); 1.57
            2.5 AS NUMERIC(5,0); 3
            1.50 AS VARCHAR; 1.5
            0.50 AS VARCHAR; .5
            1e3 AS VARCHAR; 1000
            5 AS BIT; t
            0 AS BIT; f
            NULL AS INT; null
            'aé' AS VARBINARY; \\x61e9
            'aé' AS BINARY; \\x61e9
            'aé' AS BINARY(1); \\x61
            NULL AS VARBINARY(4); null
            """)
    void castsAsIris(String expression, String result) throws SQLException {
        assertEquals(result, server.value("SELECT CAST(" + expression + ")"));
    }

    @ParameterizedTest(name = "-{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            104; INSERT INTO n (x) VALUES ('')
            104; INSERT INTO n (x) VALUES ('1.5abc')
            104; INSERT INTO n (x) VALUES (9999.995)
            104; INSERT INTO n (i) VALUES ('')
            104; INSERT INTO n (i) VALUES (2147483648)
            104; INSERT INTO n (d) VALUES ('abc')
            104; INSERT INTO n (d) VALUES ('NaN')
            104; INSERT INTO n (d) VALUES ('Infinity')
            104; INSERT INTO n (d) VALUES ('1e400')
            104; INSERT INTO n (f) VALUES (2)
            104; INSERT INTO n (f) VALUES ('true')
            400; INSERT INTO n (i) VALUES (1.5)
            400; INSERT INTO n (i) SELECT 7/2
            """)
    void refusesWhatAFieldDoesNotTake(int code, String sql) {
        assertEquals(code, server.refusal(sql));
    }

    @Test
    void refusesDoublesThatAreNoNumbers() {
        assertEquals(104, server.refusal("INSERT INTO n (d) VALUES (?)", Double.NaN));
        assertEquals(104, server.refusal("INSERT INTO n (d) VALUES (?)", Double.POSITIVE_INFINITY));
    }

    @Test
    void takesWholeResultsOfDivisions() throws SQLException {
        server.run("INSERT INTO n (i) VALUES (6 / 2)", "UPDATE n SET i = i * 2 / 3");

        assertEquals("2", server.value("SELECT i FROM n"));
    }

    @Test
    void roundsDecimalsToTheScaleOfTheField() throws SQLException {
        server.run("INSERT INTO n (x, m) VALUES (1.555, 1.23456)", "INSERT INTO n (x) VALUES (-1.555)", "INSERT INTO n (x) VALUES ('1.5')");

        assertEquals(List.of("1.56|1.2346", "-1.56|null", "1.50|null"), server.rows("SELECT x, m FROM n"));
    }

    @Test
    void storesNumbersGivenAsParametersInCanonicalForm() throws SQLException {
        server.change("INSERT INTO n (s) VALUES (?)", new BigDecimal("1.50"));
        server.change("INSERT INTO n (s) VALUES (?)", 1000d);
        server.change("INSERT INTO n (s) VALUES (?)", "1.50");

        assertEquals(List.of("1.5", "1000", "1.50"), server.rows("SELECT s FROM n"));
    }

    /** "The default if the ROWS clause is not specified": InterSystems SQL Reference, "Overview of Window Functions". */
    @Test
    void sumsOverAnOrderedWindowRowByRow() throws SQLException {
        server.run("INSERT INTO n (i, x) VALUES (1, 1)", "INSERT INTO n (i, x) VALUES (2, 1)", "INSERT INTO n (i, x) VALUES (3, 1)");

        assertEquals(
                List.of("1|3", "3|3", "6|3"),
                server.rows("SELECT SUM(i) OVER (ORDER BY x, 1) AS total, COUNT(*) OVER (ORDER BY x) FROM n"));
    }

    @Test
    void raisesToWholePowersExactly() throws SQLException {
        assertEquals("125|0.5|1.21|1024", server.value("SELECT POWER(5,3), POWER(2,-1), POWER(1.1,2), POWER('2',10)"));
        assertEquals(400, server.refusal("SELECT POWER(0,-1)"));
        assertEquals(400, server.refusal("SELECT POWER(-2,0.5)"));
    }
}
