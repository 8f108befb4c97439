package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What queries answer. Source: InterSystems SQL Reference, "SELECT" and the pages of the functions. */
class QueriesTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void table() throws SQLException {
        server.run(
                "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(20), exact VARCHAR(20) COLLATE %EXACT, active BIT)",
                "INSERT INTO t VALUES (1, 'Bob', 'Bob', 1)",
                "INSERT INTO t VALUES (2, 'alice', 'alice', 0)",
                "INSERT INTO t VALUES (3, 'Carol', 'Carol', NULL)",
                "INSERT INTO t VALUES (4, NULL, NULL, 1)");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            1/4; 0.25
            10/4; 2.5
            10/5; 2
            7\\2; 3
            7#4; 3
            2*7\\3; 4
            'a' || NULL; null
            CONCAT('a', NULL); null
            CONCAT('a', 'b'); ab
            STRING('a', NULL, 'b'); ab
            LENGTH('ab  '); 2
            CHAR_LENGTH('ab  '); 4
            ISNULL(NULL, 1); 1
            1e3; 1000
            NVL(NULL, 3); 3
            NULLIF(1, 1); null
            COALESCE(NULL, 5); 5
            CONVERT(INTEGER, '12abc'); 12
            {fn CONVERT('12', SQL_INTEGER)}; 12
            CAST(1.9 AS INTEGER); 1
            CAST('abc' AS INTEGER); 0
            CAST('abcdef' AS CHAR); a
            CAST('0123456789012345678901234567890123' AS VARCHAR); 012345678901234567890123456789
            CAST(0.25 AS VARCHAR); .25
            CAST(7 AS BIT); t
            CAST('2020-01-02' AS DATE); 2020-01-02
            UCASE('a') || LCASE('B'); Ab
            {fn UCASE('a')}; A
            SUBSTRING('abcdef', 2, 3); bcd
            SUBSTRING('abcdef' FROM 2 FOR 3); bcd
            INSTR('abc', 'b'); 2
            CHARINDEX('b', 'abc'); 2
            POSITION('b' IN 'abc'); 2
            STUFF('abc', 2, 1, 'xx'); axxc
            REPLACE('aba', 'a', 'c'); cbc
            REVERSE('abc'); cba
            LPAD('a', 3, '-'); --a
            MOD(7, 4); 3
            SQUARE(3); 9
            GREATEST(1, 3, 2); 3
            DATEDIFF('dd', CAST('2020-01-01' AS DATE), CAST('2020-01-03' AS DATE)); 2
            YEAR(CAST('2020-01-01' AS DATE)); 2020
            DATEADD('month', 1, '2020-01-31'); 2020-02-29 00:00:00
            DATEADD(month, 1, CAST('2020-01-31' AS DATE)); 2020-02-29 00:00:00
            DATEDIFF('yy', '2019-12-31', '2020-01-01'); 1
            DATEPART('dw', '2020-01-31'); 6
            DATENAME('month', '2020-01-31'); January
            DATENAME('yy', '2020-01-31'); 2020
            TO_DATE('31 JAN 2020', 'DD MON YYYY'); 2020-01-31
            TO_TIMESTAMP('2020-01-31 23:59', 'YYYY-MM-DD HH24:MI'); 2020-01-31 23:59:00
            TO_CHAR(CAST('2020-01-31' AS DATE), 'DD/MM/YYYY'); 31/01/2020
            DECODE(2, 1, 'a', 2, 'b'); b
            CASE WHEN 1 = 1 THEN 'y' ELSE 'n' END; y
            JSON_OBJECT('a':1); {"a":1}
            $NAMESPACE; USER
            $USERNAME; _SYSTEM
            $TLEVEL; 0
            """)
    void anExpressionHasItsValue(String expression, String value) throws SQLException {
        assertEquals(value, server.value("SELECT " + expression.replace("\\\\", "\\")));
    }

    @Test
    void theVersionIsThatOfIris() throws SQLException {
        assertEquals(true, server.value("SELECT $ZVERSION").contains("2025.3"));
    }

    @Test
    void eachConnectionIsAJobOfItsOwn() throws SQLException {
        String other = TestServer.rows(server.another(), "SELECT $JOB").get(0);

        assertEquals(false, other.equals(server.value("SELECT $JOB")));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            name = 'BOB'; 1
            name LIKE 'b%'; 1
            name LIKE '_ob'; 1
            name IN ('BOB', 'ALICE'); 2
            name %STARTSWITH 'cA'; 1
            name [ 'AR'; 0
            name [ 'ar'; 1
            %EXACT(name) = 'bob'; 0
            %EXACT(name) = 'Bob'; 1
            %EXACT name LIKE 'B%'; 1
            %SQLUPPER(name) = ' BOB'; 1
            exact = 'bob'; 0
            exact = 'Bob'; 1
            active = 1; 2
            active IS NULL; 1
            name IS NOT NULL; 3
            name <> 'bob'; 2
            id BETWEEN 2 AND 3; 2
            """)
    void stringsCompareWithoutCaseUnlessExact(String condition, int count) throws SQLException {
        assertEquals(count, server.rows("SELECT id FROM t WHERE " + condition).size());
    }

    @Test
    void orderIgnoresCaseAndBeginsWithNull() throws SQLException {
        assertEquals(List.of("null", "alice", "Bob", "Carol"), server.rows("SELECT name FROM t ORDER BY name"));
    }

    @Test
    void aBackslashInLikeIsNoEscape() throws SQLException {
        server.run("INSERT INTO t (id, name) VALUES (5, 'a\\b')");

        assertEquals(List.of("5"), server.rows("SELECT id FROM t WHERE name LIKE 'a\\b'"));
        assertEquals(List.of(), server.rows("SELECT id FROM t WHERE name LIKE 'a!\\c' ESCAPE '!'".replace("!\\", "!!")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            SELECT TOP 2 id FROM t ORDER BY id; 1,2
            SELECT TOP (2) id FROM t ORDER BY id; 1,2
            SELECT TOP ALL id FROM t ORDER BY id; 1,2,3,4
            SELECT DISTINCT TOP 2 active FROM t ORDER BY active DESC; t,f
            SELECT id FROM t ORDER BY id LIMIT 2; 1,2
            SELECT id FROM t ORDER BY id LIMIT 2 OFFSET 1; 2,3
            SELECT id FROM t ORDER BY id OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY; 2,3
            SELECT id FROM t ORDER BY id FETCH FIRST 1 ROW ONLY; 1
            SELECT id FROM t ORDER BY id LIMIT -1; ``
            SELECT id FROM t WHERE id IN (SELECT TOP 2 id FROM t ORDER BY id DESC) ORDER BY id; 3,4
            SELECT id FROM t UNION ALL SELECT 9 ORDER BY 1 LIMIT 1 OFFSET 4; 9
            """)
    void pagesInEachStyle(String sql, String ids) throws SQLException {
        assertEquals(ids, String.join(",", server.rows(sql)));
    }

    @Test
    void pagesByParameters() throws SQLException {
        assertEquals(List.of("1", "2"), server.rows("SELECT TOP ? id FROM t ORDER BY id", 2));
        assertEquals(List.of("2", "3"), server.rows("SELECT id FROM t ORDER BY id LIMIT ? OFFSET ?", 2, 1));
        assertEquals(List.of("2"), server.rows("SELECT id FROM t ORDER BY id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", 1, 1));
        assertEquals(List.of(), server.rows("SELECT TOP ? id FROM t ORDER BY id", -3));
    }

    @Test
    void columnsWithoutNamesAreNumbered() throws SQLException {
        try (Statement statement = server.connection().createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT COUNT(*), MAX(id) + 1, 5, 'x' AS MyLabel, (SELECT 1), t.ID, NULL FROM t GROUP BY id")) {
            ResultSetMetaData columns = result.getMetaData();
            StringBuilder labels = new StringBuilder();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                labels.append(columns.getColumnLabel(i)).append(' ');
            }
            assertEquals("Aggregate_1 Expression_2 HostVar_3 MyLabel Subquery_5 id Literal_7 ", labels.toString());
        }
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            SELECT DISTINCT name FROM t WHERE id < 3 ORDER BY name; ALICE,BOB
            SELECT DISTINCT x.name AS n FROM t x WHERE x.id < 3 ORDER BY x.name DESC; BOB,ALICE
            SELECT DISTINCT %EXACT(name) FROM t WHERE id < 3 ORDER BY 1; Bob,alice
            SELECT DISTINCT exact FROM t WHERE id < 3 ORDER BY exact; Bob,alice
            SELECT name FROM t WHERE id < 3 GROUP BY name ORDER BY name; ALICE,BOB
            SELECT MIN(%EXACT(name)) FROM t WHERE id = 1 GROUP BY name; Bob
            SELECT name FROM t WHERE id < 3 ORDER BY name; alice,Bob
            """)
    void groupedStringsAreInUpperCaseUnlessExact(String sql, String names) throws SQLException {
        assertEquals(names, String.join(",", server.rows(sql)));
    }

    @Test
    void theCurrentMomentHasNoFractionUnlessAsked() throws SQLException {
        assertEquals(19, server.value("SELECT CURRENT_TIMESTAMP").length());
        assertEquals(19, server.value("SELECT GETDATE()").length());
        assertEquals(true, server.value("SELECT CURRENT_TIMESTAMP(6)").length() >= 19);
    }

    @Test
    void anAverageOfWholeNumbersIsADecimal() throws SQLException {
        assertEquals("2.5", server.value("SELECT AVG(id) FROM t"));
    }
}
