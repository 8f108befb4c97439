package io.github.exposediris.jdbc.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.embedded.EmbeddedIris;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
                () -> connection.getMetaData().getTables(null, null, "%", null));
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
}
