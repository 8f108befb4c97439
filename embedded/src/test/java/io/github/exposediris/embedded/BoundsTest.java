package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements beyond what the engine bears are refused before it sees them; the session goes on. */
class BoundsTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void table() throws SQLException {
        server.run("CREATE TABLE t (id INT)", "INSERT INTO t VALUES (1)");
    }

    static Stream<String> statements() {
        return Stream.of(
                "SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + " AS x",
                "SELECT " + "ABS(".repeat(500) + "1" + ")".repeat(500) + " AS x",
                "SELECT " + "CASE WHEN 1 = 1 THEN ".repeat(500) + "1" + " END".repeat(500) + " AS x",
                "SELECT * FROM " + "(SELECT * FROM ".repeat(30) + "t" + ") a".repeat(30),
                "SELECT id FROM t WHERE " + "id IN (SELECT id FROM t WHERE ".repeat(30) + "1 = 1" + ")".repeat(30),
                "SELECT id FROM t WHERE id = 1" + " OR id = 2".repeat(10_000),
                "SELECT id FROM t WHERE id = 1" + " AND id = 1".repeat(10_000),
                "SELECT id FROM t WHERE " + "NOT ".repeat(5_000) + "id = 1",
                "SELECT 1" + " + 1".repeat(10_000) + " AS x",
                "SELECT 1" + " / 1".repeat(10_000) + " AS x",
                "SELECT " + "- ".repeat(5_000) + "1 AS x",
                "SELECT 1" + " UNION ALL SELECT 1".repeat(3_000),
                "SELECT COUNT(*) FROM (SELECT 1 AS x" + " UNION ALL SELECT 1".repeat(950) + ") q",
                "INSERT INTO t SELECT * FROM (SELECT 1 AS x" + " UNION ALL SELECT 1".repeat(950) + ") q",
                "CREATE TABLE w (a INT" + ", a INT".repeat(20) + ")".repeat(300),
                "CREATE TABLE w (a INT DEFAULT " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + ")",
                "CREATE VIEW w AS SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + " AS x");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void whatIsTooDeepOrTooLongIsAnOrdinaryError(String sql) throws SQLException {
        int code = server.refusal(sql);

        assertEquals(true, code == 400 || code == 1);
        assertEquals("1", server.value("SELECT 1"));
    }

    @Test
    void anInsertOfAThousandBranchesIsTaken() throws SQLException {
        server.run("INSERT INTO t SELECT 2" + " UNION ALL SELECT 2".repeat(999));

        assertEquals("1000", server.value("SELECT COUNT(*) FROM t WHERE id = 2"));
    }

    @Test
    void aDerivedTableOfThreeHundredBranchesIsTaken() throws SQLException {
        assertEquals("300", server.value("SELECT COUNT(*) FROM (SELECT 1 AS x" + " UNION ALL SELECT 1".repeat(299) + ") q"));
    }

    @Test
    void tenThousandParametersAreTaken() throws SQLException {
        String markers = String.join(",", Collections.nCopies(10_000, "?"));
        Object[] values = Collections.nCopies(10_000, 1).toArray();

        assertEquals("1", server.value("SELECT COUNT(*) FROM t WHERE id IN (" + markers + ")", values));
    }

    @Test
    void aThousandConditionsAreTaken() throws SQLException {
        assertEquals("1", server.value("SELECT COUNT(*) FROM t WHERE id = 1" + " OR id = 2".repeat(1_000)));
    }

    @Test
    void aVeryLongLiteralIsTaken() throws SQLException {
        assertEquals("3000000", server.value("SELECT CHARACTER_LENGTH('" + "x".repeat(3_000_000) + "')"));
    }
}
