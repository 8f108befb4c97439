package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * RowIDs and counters. Sources: Using InterSystems SQL, "RowVersion, AutoIncrement, and Serial Counter Fields"; InterSystems SQL
 * Reference, "CREATE TABLE", "ALTER TABLE", "LAST_IDENTITY", "TRUNCATE TABLE".
 */
class CountersTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @Test
    void aSerialFieldMovesToAHigherNumberThatIsGiven() throws SQLException {
        server.run("CREATE TABLE t (n INT, c SERIAL)", "INSERT INTO t (n) VALUES (1)", "INSERT INTO t VALUES (2, 17)",
                "INSERT INTO t (n) VALUES (3)", "INSERT INTO t VALUES (4, 5)", "INSERT INTO t (n) VALUES (5)");

        assertEquals(List.of("1", "17", "18", "5", "19"), server.rows("SELECT c FROM t ORDER BY n"));
    }

    @Test
    void anAutoIncrementFieldCountsOnWhateverIsGiven() throws SQLException {
        server.run("CREATE TABLE t (n INT, c BIGINT AUTO_INCREMENT)", "INSERT INTO t (n) VALUES (1)", "INSERT INTO t VALUES (2, 17)",
                "INSERT INTO t (n) VALUES (3)");

        assertEquals(List.of("1", "17", "2"), server.rows("SELECT c FROM t ORDER BY n"));
    }

    @Test
    void nullZeroAndWhatIsNoNumberCount() throws SQLException {
        server.run("CREATE TABLE t (n INT, c SERIAL)", "INSERT INTO t VALUES (1, NULL)", "INSERT INTO t VALUES (2, 0)",
                "INSERT INTO t VALUES (3, 'none')", "INSERT INTO t VALUES (4, -2)", "INSERT INTO t SELECT 5, 7.9 UNION ALL SELECT 6, 0");
        server.change("INSERT INTO t VALUES (7, ?)", (Object) null);
        server.change("INSERT INTO t VALUES (8, ?)", 0);

        assertEquals(List.of("1", "2", "3", "-2", "7", "8", "9", "10"), server.rows("SELECT c FROM t ORDER BY n"));
    }

    @Test
    void aTableMayHaveSeveralSerialFieldsButOneAutoIncrement() throws SQLException {
        server.run("CREATE TABLE t (a SERIAL, b SERIAL, n INT)", "INSERT INTO t (b) VALUES (9)", "INSERT INTO t (n) VALUES (1)");

        assertEquals(List.of("1|9", "2|10"), server.rows("SELECT a, b FROM t ORDER BY a"));
        assertEquals(400, server.refusal("CREATE TABLE u (a BIGINT AUTO_INCREMENT, b BIGINT AUTO_INCREMENT)"));
    }

    @Test
    void aCounterThatHasAValueIsNotUpdated() throws SQLException {
        server.run("CREATE TABLE t (n INT, c SERIAL, a BIGINT AUTO_INCREMENT)", "INSERT INTO t (n) VALUES (1)");

        assertEquals(105, server.refusal("UPDATE t SET c = 5"));
        assertEquals(105, server.refusal("UPDATE t SET a = 5"));
    }

    @Test
    void rowVersionsCountInsertsAndUpdatesOfAllTables() throws SQLException {
        server.run("CREATE TABLE t (n INT PRIMARY KEY, v ROWVERSION)", "CREATE TABLE u (n INT, v ROWVERSION)", "CREATE TABLE w (n INT)",
                "INSERT INTO t (n) VALUES (1)", "INSERT INTO t (n) VALUES (2)", "INSERT INTO w VALUES (1)", "INSERT INTO u (n) VALUES (1)",
                "UPDATE t SET n = 1 WHERE n = 1", "DELETE FROM t WHERE n = 2", "UPDATE u SET n = 5", "INSERT OR UPDATE t (n) VALUES (1)");

        assertEquals("6|5", server.value("SELECT t.v, u.v FROM t, u"));
    }

    @Test
    void aRowVersionIsNeverGiven() throws SQLException {
        server.run("CREATE TABLE t (n INT, v ROWVERSION)", "INSERT INTO t VALUES (1)");

        assertEquals(138, server.refusal("INSERT INTO t (n, v) VALUES (1, 1)"));
        assertEquals(138, server.refusal("UPDATE t SET v = 1"));
    }

    @Test
    void truncateStartsRowIdsAndCountersAgainEvenInATransaction() throws SQLException {
        server.run("CREATE TABLE t (n INT PRIMARY KEY, c SERIAL, a BIGINT AUTO_INCREMENT, v ROWVERSION)", "INSERT INTO t (n) VALUES (7)",
                "INSERT INTO t (n) VALUES (8)", "START TRANSACTION", "TRUNCATE TABLE t", "INSERT INTO t (n) VALUES (9)", "COMMIT");

        assertEquals("1|9|1|1|3", server.value("SELECT %ID, n, c, a, v FROM t"));
    }

    @Test
    void deletingAllRowsDoesNot() throws SQLException {
        server.run("CREATE TABLE t (n INT, c SERIAL)", "INSERT INTO t (n) VALUES (7)", "DELETE FROM t", "INSERT INTO t (n) VALUES (9)");

        assertEquals("2|2", server.value("SELECT %ID, c FROM t"));
    }

    @Test
    void aCounterAddedLaterLeavesOldRowsNullUntilTheyAreSet() throws SQLException {
        server.run("CREATE TABLE t (n INT)", "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2)", "ALTER TABLE t ADD COLUMN c SERIAL",
                "INSERT INTO t (n) VALUES (3)", "UPDATE t SET c = 50 WHERE n = 1");

        assertEquals(List.of("1|50", "2|null", "3|1"), server.rows("SELECT n, c FROM t ORDER BY n"));
    }

    @Test
    void anIdentityAddedLaterIsTheRowIdThatWasThere() throws SQLException {
        server.run("CREATE TABLE t (n INT)", "INSERT INTO t VALUES (5)", "INSERT INTO t VALUES (6)", "DELETE FROM t WHERE n = 5",
                "ALTER TABLE t ADD COLUMN id IDENTITY", "INSERT INTO t (n) VALUES (7)");

        assertEquals(List.of("6|2|2", "7|3|3"), server.rows("SELECT n, id, %ID FROM t ORDER BY n"));
        assertEquals(111, server.refusal("INSERT INTO t (n, id) VALUES (8, 9)"));
    }

    @Test
    void aDefaultAddedLaterLeavesOldRowsNullUnlessTheFieldIsRequired() throws SQLException {
        server.run("CREATE TABLE t (n INT)", "INSERT INTO t VALUES (1)", "ALTER TABLE t ADD COLUMN a VARCHAR(5) DEFAULT 'x'",
                "ALTER TABLE t ADD COLUMN b VARCHAR(5) DEFAULT 'y' NOT NULL", "INSERT INTO t (n) VALUES (2)");

        assertEquals(List.of("1|null|y", "2|x|y"), server.rows("SELECT * FROM t ORDER BY n"));
    }

    @Test
    void countersGoWithTheirTable() throws SQLException {
        server.run("CREATE TABLE t (n INT, c SERIAL)", "INSERT INTO t (n) VALUES (1)", "ALTER TABLE t RENAME u", "DROP TABLE u",
                "CREATE TABLE t (n INT, c SERIAL)", "INSERT INTO t (n) VALUES (1)");

        assertEquals("1", server.value("SELECT c FROM t"));
    }

    @Test
    void theRowIdCountsRowsWhateverThePrimaryKeyIs() throws SQLException {
        server.run("CREATE TABLE t (n INT PRIMARY KEY)", "INSERT INTO t VALUES (70)", "INSERT INTO t VALUES (60)");

        assertEquals(List.of("1|70", "2|60"), server.rows("SELECT %ID, n FROM t ORDER BY %ID"));
    }

    @Test
    void theRowIdNeedsALabelWhereSeveralTablesHaveOne() throws SQLException {
        server.run("CREATE TABLE t (n INT)", "CREATE TABLE u (id IDENTITY, n INT)", "INSERT INTO t VALUES (1)",
                "INSERT INTO u (n) VALUES (9)",
                "INSERT INTO u (n) VALUES (1)");

        assertEquals("1|2", server.value("SELECT a.%ID, u.%ID FROM t AS a, u WHERE a.n = u.n"));
        assertEquals(27, server.refusal("SELECT %ID FROM t, u"));
    }

    @Test
    void hiddenColumnsTakeNoPartInSelectStarOrNaturalJoins() throws SQLException {
        server.run("CREATE TABLE t (n INT, a INT)", "CREATE TABLE u (n INT, b INT)", "INSERT INTO t VALUES (9, 9)",
                "INSERT INTO t VALUES (1, 2)",
                "INSERT INTO u VALUES (1, 3)");

        assertEquals(List.of("1|2|3"), server.rows("SELECT * FROM t NATURAL JOIN u"));
    }

    @Test
    void lastIdentityIsTheRowThatAnyChangeTouchedLast() throws SQLException {
        assertEquals("null", server.value("SELECT LAST_IDENTITY()"));
        server.run("CREATE TABLE t (n INT PRIMARY KEY, s VARCHAR(5))", "CREATE TABLE u (n INT)", "INSERT INTO t (n) VALUES (70)",
                "INSERT INTO t (n) VALUES (71)", "INSERT INTO t (n) VALUES (72)");
        assertEquals("3", server.value("SELECT LAST_IDENTITY()"));
        server.run("UPDATE t SET s = 'x' WHERE n = 71");
        assertEquals("2", server.value("SELECT LAST_IDENTITY()"));
        server.run("DELETE FROM t WHERE n = 70");
        assertEquals("1", server.value("SELECT LAST_IDENTITY()"));
        server.run("DELETE FROM t WHERE n = 7000");
        assertEquals("1", server.value("SELECT LAST_IDENTITY()"), "no row was touched");
        server.run("INSERT OR UPDATE t (n, s) VALUES (72, 'y')");
        assertEquals("3", server.value("SELECT LAST_IDENTITY()"));
        server.run("INSERT INTO u VALUES (5)");
        assertEquals("1", server.value("SELECT LAST_IDENTITY()"));
    }
}
