package io.github.exposediris.embedded.pgwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.embedded.Profile;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What pgjdbc, with its default settings, was seen to get from iris-pgwire 1.0.1 as a whole. */
class DriverObservationsTest {
    private static final String TABLE = "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(50), amount NUMERIC(20, 4), flag BIT, day DATE)";

    private FaultyServer server;

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private FaultyServer embedded() {
        return start(Profile.PGWIRE_1_0_EMBEDDED);
    }

    private FaultyServer external() {
        return start(Profile.PGWIRE_1_0_EXTERNAL);
    }

    private FaultyServer start(Profile profile) {
        server = new FaultyServer(profile, "", UnaryOperator.identity());
        return server;
    }

    @Test
    void aConnectionIsNeverValid() throws SQLException {
        Connection connection = embedded().connection();

        assertFalse(connection.isValid(1));
        assertTrue(connection.isClosed());
    }

    @Test
    void aReadOnlyTransactionFailsAtItsFirstStatement() throws SQLException {
        Connection connection = embedded().connection();
        connection.setReadOnly(true);
        connection.setAutoCommit(false);

        assertEquals("Expected command status BEGIN, got UNKNOWN 0.", failure("SELECT 1").getMessage());
    }

    @Test
    void aQueryIsFourStatementsForIris() throws SQLException {
        embedded().run(TABLE, "INSERT INTO t (id, name) VALUES (1, 'a')");
        server.passedOn.clear();
        server.rows("SELECT id FROM t");

        String probe = "SELECT * FROM (SELECT ID FROM T;) AS _metadata_discovery LIMIT 0";
        assertEquals(List.of("SELECT ID FROM T", probe, "SELECT ID FROM T", probe), server.passedOn);
    }

    @Test
    void aBatchGoesOnAfterItsFailureAndCountsNothing() throws SQLException {
        embedded().run(TABLE);
        try (PreparedStatement statement = server.connection().prepareStatement("INSERT INTO t (id) VALUES (?)")) {
            for (int id : new int[] {1, 1, 2}) {
                statement.setInt(1, id);
                statement.addBatch();
            }
            assertThrows(SQLException.class, statement::executeBatch);
        }

        assertEquals("1 2", server.rows("SELECT id FROM t ORDER BY id"));
    }

    @Test
    void aBatchWithoutFailureCountsZeros() throws SQLException {
        external().run(TABLE);
        try (PreparedStatement statement = server.connection().prepareStatement("INSERT INTO t (id) VALUES (?)")) {
            statement.setInt(1, 1);
            statement.addBatch();
            statement.setInt(1, 2);
            statement.addBatch();

            assertEquals("[0, 0]", Arrays.toString(statement.executeBatch()));
        }
    }

    @Test
    void anUpdateOfNoRowHasTheTagOfCode100() throws Exception {
        embedded().run(TABLE);

        assertEquals("UPDATE 0|", server.raw().query("UPDATE t SET name = 'b' WHERE id = 9").first('C'));
        assertEquals("INSERT 0 0 0|", server.raw().query("INSERT INTO t (id) VALUES (9)").first('C'));
        assertEquals("UPDATE 0 0|", server.raw().query("UPDATE t SET name = 'b' WHERE id = 9").first('C'));
        assertEquals("UNKNOWN 0|", server.raw().query("SAVEPOINT a").first('C'));
    }

    @Test
    void aLongNumberTravelsAsAFloat() throws SQLException {
        embedded().run(TABLE);
        server.change("INSERT INTO t (id, name) VALUES (1, ?)", "12345678901234567890.123456789");

        assertEquals("12345678901234567000", server.rows("SELECT name FROM t"));
    }

    @Test
    void aBooleanIsNoBit() throws SQLException {
        embedded().run(TABLE);

        assertThrows(SQLException.class, () -> server.change("INSERT INTO t (id, flag) VALUES (?, ?)", 1, true));
        server.change("INSERT INTO t (id, flag) VALUES (?, ?)", 1, 1);
        assertEquals("1", server.rows("SELECT flag FROM t"));
    }

    @Test
    void generatedKeysFailAfterTheRowIsIn() throws SQLException {
        embedded().run("CREATE TABLE g (id INT PRIMARY KEY, name VARCHAR(50))");
        try (PreparedStatement insert =
                server.connection().prepareStatement("INSERT INTO g (id, name) VALUES (1, 'a')", new String[] {"id"})) {
            assertThrows(IllegalStateException.class, insert::executeUpdate);
        }

        assertEquals("1", FaultyServer.rows(server.another(), "SELECT COUNT(*) FROM g"));
    }

    @Test
    void generatedKeysAreRefusedByIrisOutside() throws SQLException {
        external().run("CREATE TABLE g (id INT PRIMARY KEY, name VARCHAR(50))");
        try (PreparedStatement insert =
                server.connection().prepareStatement("INSERT INTO g (id, name) VALUES (1, 'a')", new String[] {"id"})) {
            SQLException failure = assertThrows(SQLException.class, insert::executeUpdate);
            assertTrue(failure.getMessage().contains("SQLCODE: <-25>"), failure.getMessage());
        }
    }

    @Test
    void aSavepointCannotBeReleased() throws SQLException {
        embedded().run(TABLE);
        Connection connection = server.connection();
        connection.setAutoCommit(false);

        assertThrows(SQLException.class, () -> connection.releaseSavepoint(connection.setSavepoint("a")));
    }

    @Test
    void metadataFailsByMissingColumns() throws SQLException {
        DatabaseMetaData metaData = embedded().connection().getMetaData();

        assertMissing("typlen", assertThrows(SQLException.class, metaData::getMaxColumnNameLength));
        assertMissing("is_array", assertThrows(SQLException.class, metaData::getTypeInfo));
        assertEquals("pg_catalog", metaData.getSQLKeywords());
    }

    @Test
    void metadataFailsInIrisOutside() throws SQLException {
        DatabaseMetaData metaData = external().connection().getMetaData();

        for (SQLException failure : List.of(
                assertThrows(SQLException.class, metaData::getMaxColumnNameLength),
                assertThrows(SQLException.class, metaData::getCatalogs),
                assertThrows(SQLException.class, metaData::getSQLKeywords))) {
            assertTrue(failure.getMessage().contains("[SQLCODE: <-"), failure.getMessage());
        }
    }

    private static void assertMissing(String column, SQLException failure) {
        assertTrue(failure.getMessage().contains(column), failure.getMessage());
    }

    @Test
    void aFailureIsTheDetailOfItsCodeWithin() throws SQLException {
        embedded().connection();

        String message = failure("SELECT 1 FROM nowhere").getMessage();

        assertTrue(message.matches("ERROR: Table '.*' not found"), message);
    }

    @Test
    void aPreparedUpdateIsExecutedOnce() throws SQLException {
        external().run(TABLE);
        server.passedOn.clear();
        server.change("INSERT INTO t (id) VALUES (?)", 1);

        assertEquals(List.of("SELECT 1", "INSERT INTO T (ID) VALUES (?)"), server.passedOn);
    }

    @Test
    void aColumnChangesItsTypeWithTheData() throws SQLException {
        embedded().run(TABLE, "INSERT INTO t (id, amount) VALUES (1, 30)", "INSERT INTO t (id, amount) VALUES (2, 5000000000)");
        try (Statement statement = server.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT amount FROM t ORDER BY id")) {
            rows.next();
            assertEquals(30, rows.getObject(1));
            rows.next();
            assertThrows(SQLException.class, () -> rows.getObject(1));
        }
    }

    @Test
    void aDateCannotBeReadOutside() throws SQLException {
        external().run(TABLE);
        server.change("INSERT INTO t (id, day) VALUES (?, ?)", 1, LocalDate.of(2024, 1, 15));
        try (Statement statement = server.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT day FROM t")) {
            rows.next();
            assertThrows(Exception.class, () -> rows.getDate(1));
        }
    }

    @Test
    void aTransactionOfAnotherClientIsCommittedToo() throws SQLException {
        embedded().run(TABLE);
        Connection one = server.another();
        Connection two = server.another();
        one.setAutoCommit(false);
        two.setAutoCommit(false);
        FaultyServer.rows(two, "SELECT 1");
        try (Statement statement = one.createStatement()) {
            statement.execute("INSERT INTO t (id) VALUES (1)");
        }
        two.commit();
        one.rollback();

        assertEquals("1", server.rows("SELECT COUNT(*) FROM t"));
    }

    @Test
    void aDecimalIsADoubleInEitherMode() throws SQLException {
        embedded().run(TABLE, "INSERT INTO t (id, amount) VALUES (1, 12.34)");
        try (Statement statement = server.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT amount FROM t")) {
            rows.next();
            assertEquals(12.34, rows.getObject(1));
            assertEquals(new BigDecimal("12.34"), rows.getBigDecimal(1));
        }
    }

    private SQLException failure(String sql) {
        return assertThrows(SQLException.class, () -> server.rows(sql));
    }
}
