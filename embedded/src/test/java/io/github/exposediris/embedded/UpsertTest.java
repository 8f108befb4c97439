package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Source: InterSystems SQL Reference, "INSERT OR UPDATE". */
class UpsertTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void table() throws SQLException {
        server.run(
                "CREATE TABLE t (id INT PRIMARY KEY, code VARCHAR(10) UNIQUE, a VARCHAR(10), b VARCHAR(10))",
                "INSERT INTO t VALUES (1, 'one', 'a1', 'b1')");
    }

    @Test
    void withStandsBeforeChangesToo() throws SQLException {
        server.run("CREATE TABLE w (id INT PRIMARY KEY, name VARCHAR(10))");
        server.run("WITH c AS (SELECT 7 AS a) INSERT INTO w (id) SELECT a FROM c");
        server.run("WITH c AS (SELECT 7 AS a) UPDATE w SET name = 'x' WHERE id IN (SELECT a FROM c)");
        List<String> rows = server.rows("SELECT id, name FROM w");
        int deleted = server.run("WITH c AS (SELECT 7 AS a) DELETE FROM w WHERE id = (SELECT a FROM c)");

        assertEquals(List.of("7|x"), rows);
        assertEquals(1, deleted);
    }

    @Test
    void anUpdateMayListFieldsAndValues() throws SQLException {
        server.run("CREATE TABLE w (id INT PRIMARY KEY, name VARCHAR(10), n INT)", "INSERT INTO w VALUES (1, 'a', 1)");
        server.run("UPDATE w (name, n) VALUES ('b', 2) WHERE id = 1");

        assertEquals(List.of("1|b|2"), server.rows("SELECT * FROM w"));
    }

    @Test
    void insertsARowThatIsNotThere() throws SQLException {
        assertEquals(1, server.change("INSERT OR UPDATE INTO t (id, code, a) VALUES (?, ?, ?)", 2, "two", "a2"));
        assertEquals(List.of("1|one|a1|b1", "2|two|a2|null"), server.rows("SELECT * FROM t ORDER BY id"));
    }

    @Test
    void updatesOnlyTheListedFieldsOfTheRowWithThatPrimaryKey() throws SQLException {
        assertEquals(1, server.change("INSERT OR UPDATE t (id, a) VALUES (?, ?)", 1, "new"));
        assertEquals(List.of("1|one|new|b1"), server.rows("SELECT * FROM t"));
    }

    @Test
    void updatesTheRowWithThatUniqueValue() throws SQLException {
        assertEquals(1, server.change("INSERT OR UPDATE INTO t (code, b) VALUES (?, ?)", "one", "new"));
        assertEquals(List.of("1|one|a1|new"), server.rows("SELECT * FROM t"));
    }

    /** IRIS would update the row, and its key to the other spelling. */
    @Test
    void refusesAUniqueValueThatDiffersInCaseAlone() throws SQLException {
        assertEquals(400, server.refusal("INSERT OR UPDATE INTO t (code, b) VALUES ('ONE', 'new')"));
        assertEquals(List.of("1|one|a1|b1"), server.rows("SELECT * FROM t"));
    }

    @Test
    void countsAnUpdateToTheSameValues() throws SQLException {
        assertEquals(1, server.run("INSERT OR UPDATE t (id, code) VALUES (1, 'one')"));
    }

    @Test
    void takesSetAndAQuery() throws SQLException {
        server.run(
                "INSERT OR UPDATE INTO t SET id = 1, a = 'set'",
                "INSERT OR UPDATE t (id, b) SELECT 1, 'query' UNION ALL SELECT 2, 'query'");

        assertEquals(List.of("1|one|set|query", "2|null|null|query"), server.rows("SELECT * FROM t ORDER BY id"));
    }

    @Test
    void eachRowOfAQueryThatIsUpdatedBurnsANumber() throws SQLException {
        server.run(
                "CREATE TABLE i (id INT IDENTITY, code VARCHAR(5) UNIQUE, a INT)",
                "INSERT INTO i (code) SELECT 'w' UNION ALL SELECT 'x'",
                "INSERT OR UPDATE i (code, a) SELECT 'w', 1 UNION ALL SELECT 'y', 2 UNION ALL SELECT 'x', 3",
                "INSERT INTO i (code) VALUES ('z')");

        assertEquals(List.of("1|w", "2|x", "4|y", "6|z"), server.rows("SELECT id, code FROM i ORDER BY id"));
    }

    @Test
    void refusesToUpdateTwoRowsAtOnceAndChangesNeither() throws SQLException {
        server.run("INSERT INTO t VALUES (2, 'two', 'a2', 'b2')");

        assertEquals(120, server.refusal("INSERT OR UPDATE t (id, code, a) VALUES (?, ?, ?)", 1, "two", "new"));
        assertEquals(List.of("1|one|a1|b1", "2|two|a2|b2"), server.rows("SELECT * FROM t ORDER BY id"));
        assertEquals(1, server.change("INSERT OR UPDATE t (id, code, a) VALUES (?, ?, ?)", 1, "three", "new"));
    }

    @Test
    void doesNotUpdateTheIdentity() throws SQLException {
        server.run(
                "CREATE TABLE i (id INT IDENTITY, code VARCHAR(5) UNIQUE, a INT) WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1",
                "INSERT OR UPDATE i (id, code, a) VALUES (5, 'x', 1)",
                "INSERT OR UPDATE i (id, code, a) VALUES (5, 'x', 2)",
                "INSERT OR UPDATE i (code, a) VALUES ('x', 3)");

        assertEquals(List.of("5|x|3"), server.rows("SELECT * FROM i"));
    }

    @Test
    void checksTheValues() {
        assertEquals(104, server.refusal("INSERT OR UPDATE t (id, a) VALUES (?, ?)", 1, "much too long"));
        assertEquals(108, server.refusal("INSERT OR UPDATE t (code, a) VALUES (?, ?)", "new", "x"));
    }

    @Test
    void isAPlainInsertWhereNoKeyIsGiven() throws SQLException {
        server.run("CREATE TABLE n (a INT, b INT)", "INSERT OR UPDATE n (a, b) VALUES (1, 2)", "INSERT OR UPDATE n (a, b) VALUES (1, 2)");

        assertEquals("2", server.value("SELECT COUNT(*) FROM n"));
    }
}
