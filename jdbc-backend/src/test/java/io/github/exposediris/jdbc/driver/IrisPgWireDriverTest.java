package io.github.exposediris.jdbc.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.embedded.EmbeddedIris;
import java.io.StringReader;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisPgWireDriverTest {
    private final EmbeddedIris server = EmbeddedIris.start();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:iris-pgwire://127.0.0.1:" + server.port() + "/USER");
        execute("CREATE TABLE people (id BIGINT IDENTITY, name VARCHAR(40))");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        server.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM people")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Long> keys(PreparedStatement statement) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (ResultSet rows = statement.getGeneratedKeys()) {
            while (rows.next()) {
                keys.add(rows.getLong("ID"));
            }
        }
        return keys;
    }

    @Test
    void anInsertedRowTellsItsKey() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO people (name) VALUES (?)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, "Ada");
            assertEquals(1, insert.executeUpdate());
            assertEquals(List.of(1L), keys(insert));
        }
    }

    @Test
    void everyRowOfABatchTellsItsKey() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO people (name) VALUES (?)", new String[] {"ID"})) {
            for (String name : List.of("Ada", "Grace", "Kay")) {
                insert.setString(1, name);
                insert.addBatch();
            }
            assertEquals(3, insert.executeBatch().length);
            assertEquals(List.of(1L, 2L, 3L), keys(insert));
        }
    }

    @Test
    void severalKeyColumnsAreRefused() {
        assertThrows(SQLFeatureNotSupportedException.class,
                () -> connection.prepareStatement("INSERT INTO people (name) VALUES (?)", new String[] {"id", "name"}));
    }

    @Test
    void aConnectionIsValidUntilItIsClosed() throws SQLException {
        assertTrue(connection.isValid(2));
        connection.close();
        assertFalse(connection.isValid(2));
    }

    @Test
    void theMetadataSpeaksOfIrisAndAsksNoPostgresqlCatalogue() throws SQLException {
        assertEquals("InterSystems IRIS", connection.getMetaData().getDatabaseProductName());
        assertTrue(connection.getMetaData().getURL().startsWith("jdbc:iris-pgwire://"));
        assertThrows(SQLFeatureNotSupportedException.class,
                () -> connection.getMetaData().getProcedures(null, null, "%"));
    }

    @Test
    void aSavepointIsRolledBackToAndReleasedWithoutAStatement() throws SQLException {
        connection.setAutoCommit(false);
        Savepoint kept = connection.setSavepoint("kept");
        connection.releaseSavepoint(kept);
        Savepoint undone = connection.setSavepoint("undone");
        execute("INSERT INTO people (name) VALUES ('Ada')");
        connection.rollback(undone);
        assertEquals(0, count());
        connection.rollback();
    }

    @Test
    void anIsolationLevelThatIrisDoesNotHaveIsRefused() {
        assertThrows(SQLFeatureNotSupportedException.class,
                () -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
    }

    @Test
    void anotherDriversUrlIsLeftToIt() throws SQLException {
        assertFalse(new IrisPgWireDriver().acceptsURL("jdbc:postgresql://127.0.0.1/USER"));
    }

    @Test
    void anEmbeddedServerLivesAsLongAsItsLastConnection() throws SQLException {
        String url = "jdbc:iris-embedded:driver-test";
        try (Connection first = DriverManager.getConnection(url)) {
            try (Connection second = DriverManager.getConnection(url); Statement statement = second.createStatement()) {
                statement.execute("CREATE TABLE here (n INTEGER)");
            }
            try (Statement statement = first.createStatement()) {
                statement.execute("INSERT INTO here (n) VALUES (1)");
            }
        }
        try (Connection anew = DriverManager.getConnection(url); Statement statement = anew.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("INSERT INTO here (n) VALUES (1)"));
        }
    }

    @Test
    void aMalformedUrlIsAnErrorWithoutThePassword() {
        SQLException failure = assertThrows(SQLException.class,
                () -> DriverManager.getConnection("jdbc:iris-pgwire://ada:secret@host:port/USER"));
        assertFalse(failure.getMessage().contains("secret"), failure.getMessage());
    }

    private PreparedStatement insert() throws SQLException {
        return connection.prepareStatement("INSERT INTO people (name) VALUES (?)", Statement.RETURN_GENERATED_KEYS);
    }

    @Test
    void everyWayToExecuteTellsTheKeysOfWhatItInserted() throws SQLException {
        try (PreparedStatement insert = insert()) {
            insert.setString(1, "Ada");
            assertFalse(insert.execute());
            assertEquals(List.of(1L), keys(insert));
            assertEquals(1, insert.executeLargeUpdate());
            assertEquals(List.of(2L), keys(insert));
            insert.addBatch();
            insert.addBatch();
            assertEquals(2, insert.executeLargeBatch().length);
            assertEquals(List.of(3L, 4L), keys(insert));
        }
        assertEquals(4, count());
    }

    @Test
    void aBatchReadsEachStreamOnce() throws SQLException {
        try (PreparedStatement insert = insert()) {
            for (String name : List.of("Ada", "Grace")) {
                insert.setCharacterStream(1, new StringReader(name), name.length());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT LIST(name) FROM people")) {
            rows.next();
            assertEquals("Ada,Grace", rows.getString(1));
        }
    }

    @Test
    void aBatchThatFailsTellsWhichRowsWereExecutedAndIsForgotten() throws SQLException {
        try (PreparedStatement insert = insert()) {
            for (String name : List.of("Ada", "x".repeat(41), "Grace")) {
                insert.setString(1, name);
                insert.addBatch();
            }
            BatchUpdateException failure = assertThrows(BatchUpdateException.class, insert::executeBatch);
            assertEquals(List.of(1L, -3L, -3L), Arrays.stream(failure.getLargeUpdateCounts()).boxed().toList());
            assertEquals(0, insert.executeBatch().length);
        }
    }

    @Test
    void aPreparedStatementTakesNoOtherText() throws SQLException {
        try (PreparedStatement insert = insert()) {
            assertThrows(SQLFeatureNotSupportedException.class, () -> insert.executeUpdate("DELETE FROM people"));
        }
    }

    @Test
    void aReadOnlyConnectionRefusesToWrite() throws SQLException {
        connection.setReadOnly(true);
        assertEquals("25006", assertThrows(SQLException.class,
                () -> connection.prepareStatement("INSERT INTO people (name) VALUES ('Ada')")).getSQLState());
        assertEquals(0, count());
    }

    @Test
    void askingWhetherAConnectionIsValidLeavesNoTransactionOpen() throws SQLException {
        connection.setAutoCommit(false);
        assertTrue(connection.isValid(2));
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
    }

    @Test
    void anUnknownHostIsNamed() {
        SQLException failure = assertThrows(SQLException.class,
                () -> DriverManager.getConnection("jdbc:iris-pgwire://no-such-host.invalid:5432/USER"));
        assertTrue(failure.getMessage().contains("no-such-host.invalid:5432"), failure.getMessage());
    }

    @Test
    void aNamespaceThatBeginsWithAPercentSignReachesTheServer() {
        SQLException failure = assertThrows(SQLException.class,
                () -> DriverManager.getConnection("jdbc:iris-pgwire://127.0.0.1:" + server.port() + "/%25SYS"));
        assertTrue(failure.getMessage().contains("<-112>"), failure.getMessage());
    }

    @Test
    void aReadOnlyConnectionRefusesToWriteByAPlainStatement() throws SQLException {
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            assertEquals("25006", assertThrows(SQLException.class,
                    () -> statement.executeUpdate("INSERT INTO people (name) VALUES ('Ada')")).getSQLState());
            assertEquals("25006", assertThrows(SQLException.class,
                    () -> statement.addBatch("DELETE FROM people")).getSQLState());
        }
        assertEquals(0, count());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT 1; DELETE FROM people", "/* SELECT */ (DELETE FROM people)", "WITH q AS (SELECT 1 x) DELETE FROM people",
        "MERGE INTO people USING people p ON 1 = 1", "CALL p()", "{call p()}", "GRANT SELECT ON people TO ada",
        "LOAD DATA FROM FILE 'x' INTO people", "LOCK TABLE people IN EXCLUSIVE MODE", "DROP TABLE people", "DELETE FROM people; COMMIT"})
    void aReadOnlyConnectionRefusesWhateverIsNotKnownToRead(String sql) throws SQLException {
        execute("INSERT INTO people (name) VALUES ('Ada')");
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            assertEquals("25006", assertThrows(SQLException.class, () -> statement.execute(sql)).getSQLState());
            assertEquals("25006", assertThrows(SQLException.class, () -> statement.executeQuery(sql)).getSQLState());
            assertEquals("25006", assertThrows(SQLException.class, () -> statement.addBatch(sql)).getSQLState());
        }
        assertEquals("25006", assertThrows(SQLException.class, () -> connection.prepareStatement(sql)).getSQLState());
        assertEquals(1, count());
    }

    @Test
    void aReadOnlyConnectionRefusesWhatWasPreparedBefore() throws SQLException {
        try (PreparedStatement plain = connection.prepareStatement("INSERT INTO people (name) VALUES ('Ada')");
                PreparedStatement keyed = insert();
                PreparedStatement read = connection.prepareStatement("SELECT name FROM people")) {
            keyed.setString(1, "Grace");
            keyed.addBatch();
            connection.setReadOnly(true);
            assertEquals("25006", assertThrows(SQLException.class, plain::executeUpdate).getSQLState());
            assertEquals("25006", assertThrows(SQLException.class, plain::executeBatch).getSQLState());
            assertEquals("25006", assertThrows(SQLException.class, keyed::executeUpdate).getSQLState());
            assertEquals("25006", assertThrows(SQLException.class, keyed::executeBatch).getSQLState());
            read.executeQuery().close();
            connection.setReadOnly(false);
            assertEquals(1, plain.executeUpdate());
        }
        assertEquals(1, count());
    }

    @Test
    void aReadOnlyConnectionRefusesCalls() throws SQLException {
        String sql = "{call p()}";
        int forward = ResultSet.TYPE_FORWARD_ONLY;
        int reading = ResultSet.CONCUR_READ_ONLY;
        connection.setReadOnly(true);
        for (Executable call : List.<Executable>of(
                () -> connection.prepareCall(sql),
                () -> connection.prepareCall(sql, forward, reading),
                () -> connection.prepareCall(sql, forward, reading, ResultSet.CLOSE_CURSORS_AT_COMMIT))) {
            assertEquals("25006", assertThrows(SQLException.class, call).getSQLState());
        }
        connection.setReadOnly(false);
        connection.prepareCall(sql).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT name FROM people", "(SELECT name FROM people)", "/* DELETE */ SELECT ';DELETE' FROM people -- ; DELETE",
        "WITH q AS (SELECT name FROM people) SELECT name FROM q"})
    void aReadOnlyConnectionReads(String sql) throws SQLException {
        execute("INSERT INTO people (name) VALUES ('Ada')");
        connection.setReadOnly(true);
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            assertTrue(rows.next());
        }
    }

    @Test
    void aStatementTellsTheConnectionThatMadeIt() throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement("SELECT 1"); PreparedStatement keyed = insert()) {
            assertSame(connection, prepared.getConnection());
            assertSame(connection, keyed.getConnection());
            assertSame(connection, connection.unwrap(Connection.class));
        }
    }

    @Test
    void aTextTellsTheKeyOfTheRowThatItInserted() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("INSERT INTO people (name) VALUES ('Ada')", Statement.RETURN_GENERATED_KEYS));
            try (ResultSet keys = statement.getGeneratedKeys()) {
                assertTrue(keys.next());
                assertEquals(1, keys.getLong(1));
            }
            assertEquals(1, statement.executeUpdate("UPDATE people SET name = 'Kay'", Statement.RETURN_GENERATED_KEYS));
            assertFalse(statement.execute("INSERT INTO people (name) VALUES ('Bob')", new String[] {"id"}));
            assertEquals(1, statement.getUpdateCount());
        }
    }
}
