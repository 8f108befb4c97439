package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: InterSystems SQL Reference, "START TRANSACTION", "SET TRANSACTION", "SAVEPOINT", "ROLLBACK". */
class TransactionsTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void table() throws SQLException {
        server.run("CREATE TABLE t (id INT PRIMARY KEY)");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "BEGIN", "BEGIN WORK", "BEGIN TRANSACTION", "START TRANSACTION", "BEGIN READ ONLY", "START TRANSACTION READ ONLY",
        "BEGIN ISOLATION LEVEL READ COMMITTED", "START TRANSACTION ISOLATION LEVEL READ UNCOMMITTED",
        "BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE", "START TRANSACTION ISOLATION LEVEL READ VERIFIED",
        "START TRANSACTION %COMMITMODE IMPLICIT"
    })
    void beginsAndRollsBack(String begin) throws SQLException {
        server.run(begin, "INSERT INTO t VALUES (1)");
        String level = server.value("SELECT $TLEVEL");
        server.run("ROLLBACK");

        assertEquals("1", level);
        assertEquals("0", server.value("SELECT COUNT(*) FROM t"));
    }

    @ParameterizedTest(name = "-{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            96; BEGIN ISOLATION LEVEL SERIALIZABLE
            96; START TRANSACTION ISOLATION LEVEL REPEATABLE READ
            96; SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE
            92; BEGIN READ WRITE
            92; START TRANSACTION ISOLATION LEVEL READ UNCOMMITTED, READ WRITE
            1; BEGIN DEFERRABLE
            91; START TRANSACTION ISOLATION LEVEL READ COMMITTED, ISOLATION LEVEL READ COMMITTED
            301; SAVEPOINT
            301; SAVEPOINT select
            301; ROLLBACK TO SAVEPOINT
            302; SAVEPOINT SYSx
            375; ROLLBACK TO SAVEPOINT nope
            51; RELEASE SAVEPOINT a
            """)
    void isRefusedWithItsCode(int code, String sql) {
        assertEquals(code, server.refusal(sql));
    }

    @Test
    void aSecondStartDoesNothing() throws SQLException {
        server.run("START TRANSACTION", "INSERT INTO t VALUES (1)", "START TRANSACTION");
        String level = server.value("SELECT $TLEVEL");
        server.run("COMMIT WORK");

        assertEquals("1", level);
        assertEquals("0", server.value("SELECT $TLEVEL"));
    }

    @Test
    void rollbackToASavepointTakesItWithIt() throws SQLException {
        server.run("BEGIN", "INSERT INTO t VALUES (1)", "SAVEPOINT a", "INSERT INTO t VALUES (2)", "SAVEPOINT b", "ROLLBACK TO A");
        List<String> rows = server.rows("SELECT id FROM t");
        int again = server.refusal("ROLLBACK TO SAVEPOINT a");

        assertEquals(List.of("1"), rows);
        assertEquals(375, again);
        assertEquals("0|0", server.value("SELECT $TLEVEL, COUNT(*) FROM t"));
    }

    @Test
    void savepointsOfTheDriverWork() throws SQLException {
        Connection connection = server.connection();
        connection.setAutoCommit(false);
        server.run("INSERT INTO t VALUES (1)");
        Savepoint savepoint = connection.setSavepoint("sp");
        server.run("INSERT INTO t VALUES (2)");
        connection.rollback(savepoint);
        connection.commit();

        assertEquals(List.of("1"), server.rows("SELECT id FROM t"));
    }

    @Test
    void aSavepointOutsideBeginsATransaction() throws SQLException {
        server.run("SAVEPOINT a", "INSERT INTO t VALUES (1)");
        String level = server.value("SELECT $TLEVEL");
        server.run("ROLLBACK TO SAVEPOINT a");

        assertEquals("1", level);
        assertEquals("0|0", server.value("SELECT $TLEVEL, COUNT(*) FROM t"));
    }

    @Test
    void readUncommittedIsTheDefaultAndSeesWhatIsNotCommitted() throws SQLException {
        Connection other = server.another();
        server.run("BEGIN", "INSERT INTO t VALUES (1)");

        assertEquals(Connection.TRANSACTION_READ_UNCOMMITTED, other.getTransactionIsolation());
        assertEquals(List.of("1"), TestServer.rows(other, "SELECT id FROM t"));
    }

    @Test
    void readCommittedSeesWhatIsCommitted() throws SQLException {
        Connection other = server.another();
        other.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        server.run("BEGIN", "INSERT INTO t VALUES (1)");
        List<String> before = TestServer.rows(other, "SELECT id FROM t");
        server.run("COMMIT");

        assertEquals(Connection.TRANSACTION_READ_COMMITTED, other.getTransactionIsolation());
        assertEquals(List.of(), before);
        assertEquals(List.of("1"), TestServer.rows(other, "SELECT id FROM t"));
    }

    @Test
    void aLockedRowIs110AfterTheTimeout() throws SQLException {
        server.run("INSERT INTO t VALUES (1)", "BEGIN", "UPDATE t SET id = 2 WHERE id = 1");
        Connection other = server.another();
        try (Statement statement = other.createStatement()) {
            statement.execute("SET OPTION LOCK_TIMEOUT = 1");
            SQLException failure = assertThrows(SQLException.class, () -> statement.execute("UPDATE t SET id = 3"));

            assertEquals(110, TestServer.code(failure));
            assertEquals("55P03", failure.getSQLState());
        }
    }

    @Test
    void aDefinitionDoesNotCommit() throws SQLException {
        server.run("BEGIN", "INSERT INTO t VALUES (1)", "CREATE TABLE u (a INT)", "INSERT INTO u VALUES (1)", "ROLLBACK");

        assertEquals("0|0", server.value("SELECT (SELECT COUNT(*) FROM t) AS a, (SELECT COUNT(*) FROM u) AS b"));
    }

    @Test
    void aDefinitionOfATableThatTheTransactionChangedIsDoneAllTheSame() throws SQLException {
        server.run("BEGIN", "INSERT INTO t VALUES (1)", "ALTER TABLE t ADD COLUMN a INT", "COMMIT");

        assertEquals(List.of("1|null"), server.rows("SELECT * FROM t"));
    }

    @Test
    void aRollbackSaysWhatADefinitionHasCommitted() throws SQLException {
        server.run("BEGIN", "INSERT INTO t VALUES (1)", "ALTER TABLE t ADD COLUMN a INT", "INSERT INTO t VALUES (2, 2)");
        int rollback = server.refusal("ROLLBACK");

        assertEquals(400, rollback);
        assertEquals(List.of("1|null"), server.rows("SELECT * FROM t"));
        server.run("BEGIN", "INSERT INTO t VALUES (3, 3)", "ROLLBACK");
        assertEquals("1", server.value("SELECT COUNT(*) FROM t"));
    }

    @Test
    void aRollbackSaysWhatADefinitionThatFailedHasCommitted() throws SQLException {
        server.run("CREATE TABLE d (a INT)", "BEGIN", "INSERT INTO d VALUES (1)", "INSERT INTO d VALUES (1)", "SAVEPOINT a");
        int definition = server.refusal("CREATE UNIQUE INDEX u ON TABLE d (a)");

        assertEquals(125, definition);
        assertEquals(400, server.refusal("ROLLBACK TO SAVEPOINT a"));
        assertEquals("2", server.value("SELECT COUNT(*) FROM d"));
    }

    @Test
    void settingsOfDriversAreTaken() throws SQLException {
        server.run("SET extra_float_digits = 3", "SET application_name = 'x'", "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");

        assertEquals("read uncommitted", server.value("SHOW TRANSACTION ISOLATION LEVEL"));
    }

    @Test
    void aStatementIsCancelled() throws SQLException {
        server.run("CREATE TABLE n (a INT)", "INSERT INTO n VALUES (1)");
        for (int i = 0; i < 11; i++) {
            server.run("INSERT INTO n SELECT a FROM n");
        }
        try (Statement statement = server.connection().createStatement()) {
            statement.setQueryTimeout(1);
            SQLException failure = assertThrows(
                    SQLException.class, () -> statement.execute("SELECT COUNT(*) FROM n a, n b, n c WHERE a.a + b.a + c.a = 0"));

            assertEquals("57014", failure.getSQLState());
        }
        assertEquals("1", server.value("SELECT 1"));
    }
}
