package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How strings compare: SQLUPPER where nothing else is said, by the upper-cased characters' codes. Source: Using InterSystems SQL,
 * "Collation"; InterSystems SQL Reference, "DISTINCT", "GROUP BY", "ORDER BY".
 */
class CollationTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void table() throws SQLException {
        server.run("CREATE TABLE c (id INT, s VARCHAR(20), e VARCHAR(20) COLLATE %EXACT)", "INSERT INTO c VALUES (1, 'Abc', 'Abc')",
                "INSERT INTO c VALUES (2, 'abc', 'abc')", "INSERT INTO c VALUES (3, 'ABD', 'ABD')", "INSERT INTO c VALUES (4, '', '')",
                "INSERT INTO c VALUES (5, NULL, NULL)", "INSERT INTO c VALUES (6, '10', '10')", "INSERT INTO c VALUES (7, '9', '9')",
                "INSERT INTO c VALUES (8, '_x', '_x')", "INSERT INTO c VALUES (9, '.5', '.5')");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            s = 'ABC'; 1 2
            'ABC' = s; 1 2
            s <> 'ABC'; 3 4 6 7 8 9
            s IN ('ABC', 'x'); 1 2
            s LIKE 'aB%'; 1 2 3
            s NOT LIKE 'a%'; 4 6 7 8 9
            s %STARTSWITH 'aB'; 1 2 3
            s [ 'bC'; ``
            s [ 'b'; 1 2
            s %MATCHES 'A*'; 1 3
            s NOT %MATCHES '*b*'; 3 4 6 7 8 9
            s %MATCHES '[Aa]?c'; 1 2
            s %MATCHES '[^0-9]*'; 1 2 3 8 9
            s %MATCHES '\\\\_x'; ``
            s %MATCHES '#_x' ESCAPE '#'; 8
            s BETWEEN 'abb' AND 'ABCZ'; 1 2
            s > 'abc'; 3 8
            s > 'Z'; 8
            e = 'ABC' OR e = 'Abc'; 1
            e LIKE 'a%'; 2
            e > 'Z'; 2 8
            %EXACT(s) = 'abc'; 2
            %EXACT s LIKE 'a%'; 2
            %SQLUPPER(e) = %SQLUPPER('ABC'); 1 2
            s || '' = 'ABC'; ``
            UPPER(e) = 'ABC'; 1 2
            s = 10; 6
            s = 10.0; 6
            s = 0.5; 9
            s IN (10, 9, 0.50); 6 7 9
            s NOT IN (10, 9) AND s > 'A'; 1 2 3 8
            s BETWEEN 1 AND 2; 6
            s IS NULL; 5
            s = ''; 4
            CASE s WHEN 'ABC' THEN 1 ELSE 0 END = 1; 1 2
            """)
    void decidesWhichRowsMatch(String condition, String ids) throws SQLException {
        List<String> rows = server.rows("SELECT id FROM c WHERE " + condition + " ORDER BY id");

        assertEquals(ids, String.join(" ", rows));
    }

    @Test
    void takesParametersLikeLiterals() throws SQLException {
        assertEquals(List.of("1", "2"), server.rows("SELECT id FROM c WHERE s = ? ORDER BY id", "ABC"));
        assertEquals(List.of("6", "7"), server.rows("SELECT id FROM c WHERE s IN (?, ?) ORDER BY id", 10, 9));
    }

    /** NULL is lowest, then the empty string; an underscore comes after the capital letters that every letter counts as. */
    @Test
    void ordersByUpperCase() throws SQLException {
        assertEquals(List.of("5", "4", "9", "6", "7", "1", "2", "3", "8"), server.rows("SELECT id FROM c ORDER BY s, id"));
        assertEquals(List.of("8", "3", "1", "2", "7", "6", "9", "4", "5"), server.rows("SELECT id FROM c ORDER BY s DESC, id"));
    }

    @Test
    void ordersExactStringsByTheirCodes() throws SQLException {
        assertEquals(List.of("5", "4", "9", "6", "7", "3", "1", "8", "2"), server.rows("SELECT id FROM c ORDER BY e"));
    }

    @Test
    void findsMinimumAndMaximumInThatOrder() throws SQLException {
        assertEquals("|_X||abc", server.value("SELECT MIN(s), MAX(s), MIN(e), MAX(e) FROM c"));
    }

    @Test
    void makesOneOfWhatDiffersInCase() throws SQLException {
        assertEquals(List.of("ABC|2", "ABD|1"), server.rows("SELECT s, COUNT(*) FROM c WHERE id < 4 GROUP BY s ORDER BY s"));
        assertEquals(List.of("ABC", "ABD"), server.rows("SELECT DISTINCT s FROM c WHERE id < 4 ORDER BY s"));
        assertEquals("2|3", server.value("SELECT COUNT(DISTINCT s), COUNT(DISTINCT e) FROM c WHERE id < 4"));
        assertEquals("ABC,ABD|ABD,Abc,abc", server.value("SELECT LIST(DISTINCT s), LIST(DISTINCT e) FROM c WHERE id < 4"));
        assertEquals("[\"ABC\",\"ABD\"]", server.value("SELECT JSON_ARRAYAGG(DISTINCT s) FROM c WHERE id < 4"));
    }

    @Test
    void countsForUniqueness() throws SQLException {
        server.run("CREATE TABLE u (s VARCHAR(9) UNIQUE, e VARCHAR(9) COLLATE %EXACT UNIQUE)", "INSERT INTO u VALUES ('a', 'a')",
                "INSERT INTO u (e) VALUES ('A')", "INSERT INTO u (e) VALUES ('B')");

        assertEquals(119, server.refusal("INSERT INTO u (s) VALUES ('A')"));
        assertEquals(119, server.refusal("INSERT INTO u (e) VALUES ('a')"));
    }

    /** The engine would go on showing the old spelling where it reads the index. */
    @Test
    void isNotChangedAloneWhereAnIndexHasTheText() throws SQLException {
        server.run("CREATE TABLE r (id INT PRIMARY KEY, s VARCHAR(9) UNIQUE, t VARCHAR(9))", "INSERT INTO r VALUES (1, 'Ada', 'Ada')");

        assertEquals(400, server.refusal("UPDATE r SET s = 'ADA'"));
        assertEquals(400, server.refusal("UPDATE r SET s = UPPER(s) WHERE id = 1"));
        assertEquals(400, server.refusal("INSERT OR UPDATE INTO r (id, s) VALUES (1, 'ADA')"));
        server.run("UPDATE r SET s = 'Ada', t = 'ADA'", "UPDATE r SET s = 'Bob' WHERE s = 'ada'", "UPDATE r SET s = NULL",
                "UPDATE r SET s = 'bob'", "INSERT OR UPDATE INTO r (id, s, t) VALUES (1, 'cid', 'ada')");
        assertEquals("1|cid|ada", server.value("SELECT id, s, t FROM r WHERE s = 'CID'"));
    }
}
