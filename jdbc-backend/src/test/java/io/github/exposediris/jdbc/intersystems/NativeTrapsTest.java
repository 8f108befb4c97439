package io.github.exposediris.jdbc.intersystems;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisEndpoint.Superserver;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.UniqueViolationException;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.jdbc.simulated.SimulatedDriver;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each trap of the driver twice: as it is, and as the adapted connection has it. */
class NativeTrapsTest {
    private final EmbeddedIris server = EmbeddedIris.start();
    private Connection raw;
    private Connection adapted;

    @BeforeEach
    void connect() throws SQLException {
        Properties user = new Properties();
        user.setProperty("user", "_SYSTEM");
        raw = new SimulatedDriver().connect("jdbc:IRIS://127.0.0.1:" + server.port() + "/USER", user);
        Superserver address = new Superserver("127.0.0.1", server.port());
        adapted = new NativeDriver(new SimulatedDriver()).connect(address, IrisOptions.at(address));
        execute(adapted, "CREATE TABLE people (id BIGINT IDENTITY, name VARCHAR(40) UNIQUE, token VARCHAR(36), born TIMESTAMP)");
    }

    @AfterEach
    void close() throws SQLException {
        raw.close();
        adapted.close();
        server.close();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void statementsHaveTheQueryTimeoutOfTheOptions() throws SQLException {
        Superserver address = new Superserver("127.0.0.1", server.port());
        IrisOptions options = IrisOptions.at(address).withQueryTimeout(Duration.ofSeconds(7));
        try (Connection limited = new NativeDriver(new SimulatedDriver()).connect(address, options);
                Statement statement = limited.createStatement();
                PreparedStatement prepared = limited.prepareStatement("SELECT 1")) {
            assertEquals(7, statement.getQueryTimeout());
            assertEquals(7, prepared.getQueryTimeout());
            assertEquals(12_000, limited.getNetworkTimeout());
        }
    }

    private static PreparedStatement insert(Connection connection) throws SQLException {
        return connection.prepareStatement("INSERT INTO people (name) VALUES (?)", Statement.RETURN_GENERATED_KEYS);
    }

    private static List<Long> keys(PreparedStatement insert) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (ResultSet rows = insert.getGeneratedKeys()) {
            while (rows.next()) {
                keys.add(rows.getLong(1));
            }
        }
        return keys;
    }

    private static void addThree(PreparedStatement insert) throws SQLException {
        for (String name : List.of("Ada", "Grace", "Kay")) {
            insert.setString(1, name);
            insert.addBatch();
        }
        assertArrayEquals(new int[] {1, 1, 1}, insert.executeBatch());
    }

    private long count() throws SQLException {
        try (Statement statement = adapted.createStatement(); ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM people")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void theDriverKeepsTheNameOfASavepointBeyondItsTransaction() throws SQLException {
        raw.setAutoCommit(false);
        raw.setSavepoint("before");
        raw.commit();
        assertTrue(assertThrows(SQLException.class, () -> raw.setSavepoint("before")).getMessage().contains("already exists"));
    }

    @Test
    void aNameIsFreeAfterCommitAndRollbackAndRollbackToIt() throws SQLException {
        adapted.setAutoCommit(false);
        adapted.setSavepoint("before");
        adapted.commit();
        adapted.setSavepoint("before");
        adapted.rollback();
        Savepoint before = adapted.setSavepoint("before");
        adapted.setSavepoint("after");
        execute(adapted, "INSERT INTO people (name) VALUES ('Ada')");
        adapted.rollback(before);
        adapted.setSavepoint("after");
        adapted.setSavepoint("before");
        assertEquals(0, count());
        adapted.rollback();
    }

    @Test
    void aSavepointOfAnEarlierNameReplacesIt() throws SQLException {
        adapted.setAutoCommit(false);
        adapted.setSavepoint("here");
        execute(adapted, "INSERT INTO people (name) VALUES ('Ada')");
        adapted.rollback(adapted.setSavepoint("HERE"));
        assertEquals(1, count());
        adapted.rollback();
    }

    /** The driver writes it into its statement as it is. */
    @Test
    void aNameThatIsNoIdentifierIsRefused() throws SQLException {
        adapted.setAutoCommit(false);
        for (String name : List.of("a b", "x; DROP TABLE people", "", "1st", "sysname", "a\"b")) {
            assertThrows(SQLException.class, () -> adapted.setSavepoint(name), name);
        }
        adapted.rollback(adapted.setSavepoint());
    }

    @Test
    void theDriverIgnoresReadOnlyAndSchema() throws SQLException {
        raw.setReadOnly(true);
        raw.setSchema("Nowhere");
        execute(raw, "INSERT INTO people (name) VALUES ('Ada')");
        assertEquals(1, count());
    }

    @Test
    void aReadOnlyConnectionRefusesToWriteAndASchemaIsRefused() throws SQLException {
        assertThrows(SQLFeatureNotSupportedException.class, () -> adapted.setSchema("Nowhere"));
        adapted.setReadOnly(true);
        assertTrue(adapted.isReadOnly());
        assertEquals("25006", assertThrows(SQLException.class,
                () -> execute(adapted, "INSERT INTO people (name) VALUES ('Ada')")).getSQLState());
        assertEquals(0, count());
    }

    @Test
    void aReadOnlyConnectionReadsAndRefusesWhateverIsNotKnownToRead() throws SQLException {
        execute(adapted, "INSERT INTO people (name) VALUES ('Ada')");
        adapted.setReadOnly(true);
        for (String sql : List.of("SELECT 1; DELETE FROM people", "WITH q AS (SELECT 1 x) DELETE FROM people", "CALL p()",
                "GRANT SELECT ON people TO ada", "LOAD DATA FROM FILE 'x' INTO people", "LOCK TABLE people IN EXCLUSIVE MODE")) {
            assertEquals("25006", assertThrows(SQLException.class, () -> execute(adapted, sql), sql).getSQLState());
            assertEquals("25006", assertThrows(SQLException.class, () -> adapted.prepareStatement(sql), sql).getSQLState());
        }
        assertEquals("25006", assertThrows(SQLException.class, () -> adapted.prepareCall("{call p()}")).getSQLState());
        assertEquals(1, count());
        execute(adapted, "/* DELETE */ (SELECT name FROM people)");
    }

    @Test
    void theDriverKnowsOneKeyOfABatch() throws SQLException {
        try (PreparedStatement insert = insert(raw)) {
            addThree(insert);
            assertEquals(List.of(3L), keys(insert));
        }
    }

    @Test
    void everyRowOfABatchTellsItsKey() throws SQLException {
        try (PreparedStatement insert = insert(adapted)) {
            addThree(insert);
            assertEquals(List.of(1L, 2L, 3L), keys(insert));
        }
    }

    @Test
    void theDriverTakesOneKeyColumnAndKeysOfInsertsOnly() throws SQLException {
        String insert = "INSERT INTO people (name) VALUES ('Ada')";
        assertEquals("IM001",
                assertThrows(SQLException.class, () -> raw.prepareStatement(insert, new String[] {"id", "name"})).getSQLState());
        try (PreparedStatement update = raw.prepareStatement("UPDATE people SET name = 'x'", Statement.RETURN_GENERATED_KEYS)) {
            update.executeUpdate();
            assertThrows(SQLException.class, update::getGeneratedKeys);
        }
    }

    @Test
    void oneColumnTellsTheKeyAndSeveralAreRefusedBeforeAnythingIsSent() throws SQLException {
        String sql = "INSERT INTO people (name) VALUES ('Ada')";
        assertThrows(SQLFeatureNotSupportedException.class, () -> adapted.prepareStatement(sql, new String[] {"id", "name"}));
        try (PreparedStatement insert = adapted.prepareStatement(sql, new String[] {"id"})) {
            insert.executeUpdate();
            assertEquals(List.of(1L), keys(insert));
            assertSame(adapted, insert.getConnection());
        }
    }

    @Test
    void aKeyIsToldOfATextToo() throws SQLException {
        try (Statement statement = adapted.createStatement()) {
            statement.executeUpdate("INSERT INTO people (name) VALUES ('Ada')", Statement.RETURN_GENERATED_KEYS);
            try (ResultSet keys = statement.getGeneratedKeys()) {
                assertTrue(keys.next());
                assertEquals(1, keys.getLong(1));
            }
        }
    }

    @Test
    void theDriverMakesNoLargeObjects() {
        assertThrows(SQLFeatureNotSupportedException.class, raw::createBlob);
    }

    @Test
    void aRefusedLargeObjectTellsWhatToUse() {
        String told = assertThrows(SQLFeatureNotSupportedException.class, adapted::createClob).getMessage();
        assertTrue(told.contains("setCharacterStream"), told);
    }

    /** And gives most of them one SQLSTATE. */
    @Test
    void theDriversErrorCodesHaveNoSign() throws SQLException {
        execute(raw, "INSERT INTO people (name) VALUES ('Ada')");
        SQLException refusal = assertThrows(SQLException.class, () -> execute(raw, "INSERT INTO people (name) VALUES ('Ada')"));
        assertEquals(119, refusal.getErrorCode());
        assertEquals("S1000", refusal.getSQLState());
    }

    @Test
    void aFailureIsToldByItsCode() throws SQLException {
        execute(adapted, "INSERT INTO people (name) VALUES ('Ada')");
        SQLException refusal = assertThrows(SQLException.class, () -> execute(adapted, "INSERT INTO people (name) VALUES ('Ada')"));
        IrisException failure = assertInstanceOf(UniqueViolationException.class, IrisException.from(refusal));
        assertEquals(119, failure.sqlCode().orElse(0));
    }

    @Test
    void theDriverWorksTwoFlagsOutFromTheRelease() throws SQLException {
        assertFalse(raw.getMetaData().supportsSavepoints());
        assertFalse(raw.getMetaData().supportsFullOuterJoins());
    }

    @Test
    void theFlagsAreIriss() throws SQLException {
        assertTrue(adapted.getMetaData().supportsSavepoints());
        assertTrue(adapted.getMetaData().supportsFullOuterJoins());
        assertEquals("InterSystems IRIS", adapted.getMetaData().getDatabaseProductName());
    }

    @Test
    void theDriverTakesNoUuidAndNoMomentWithAZone() throws SQLException {
        try (PreparedStatement insert = raw.prepareStatement("INSERT INTO people (token, born) VALUES (?, ?)")) {
            assertThrows(SQLException.class, () -> insert.setObject(1, UUID.randomUUID()));
            assertThrows(SQLException.class, () -> insert.setObject(2, Instant.EPOCH));
        }
    }

    @Test
    void aUuidIsSentAsTextAndAMomentInUtc() throws SQLException {
        UUID token = UUID.fromString("00000000-0000-4000-8000-00000000002a");
        try (PreparedStatement insert =
                adapted.prepareStatement("INSERT INTO people (token, born) VALUES (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setObject(1, token);
            insert.setObject(2, OffsetDateTime.parse("2025-01-01T01:30:00+01:00"));
            insert.executeUpdate();
        }
        try (Statement statement = adapted.createStatement();
                ResultSet rows = statement.executeQuery("SELECT token, born FROM people")) {
            rows.next();
            assertEquals(token.toString(), rows.getString(1));
            assertTrue(rows.getString(2).startsWith("2025-01-01 00:30:00"), rows.getString(2));
        }
    }

    @Test
    void aConnectionIsValidUntilItIsClosed() throws SQLException {
        assertTrue(adapted.isValid(2));
        adapted.setAutoCommit(false);
        assertTrue(adapted.isValid(2));
        adapted.close();
        assertFalse(adapted.isValid(2));
    }

    @Test
    void aLevelThatIrisDoesNotHaveIsRefused() {
        assertEquals("S1000", assertThrows(SQLException.class,
                () -> raw.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE)).getSQLState());
        assertThrows(SQLFeatureNotSupportedException.class,
                () -> adapted.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
    }
}
