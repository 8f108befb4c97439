package io.github.exposediris.jdbc.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.UnsafeServerException;
import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection of the driver behind iris-pgwire, used without Exposed. */
@ParameterizedClass
@FieldSource("PROFILES")
@Timeout(60)
class PlainConnectionTest {
    static final List<Profile> PROFILES = List.of(Profile.PGWIRE_1_0_EMBEDDED, Profile.PGWIRE_1_0_EXTERNAL);

    @Parameter
    Profile profile;

    private EmbeddedIris server;
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        server = EmbeddedIris.builder().profile(profile).start();
        connection = connected("");
        execute("CREATE TABLE plain_values (k INTEGER PRIMARY KEY, t VARCHAR(60), n NUMERIC(19,4), d DATE, m TIMESTAMP, h TIME(9), "
                + "f DOUBLE, b BIT, x VARBINARY(200), w BIGINT)");
        execute("CREATE TABLE plain_keys (id BIGINT IDENTITY, t VARCHAR(60))");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        server.close();
    }

    private Connection connected(String settings) throws SQLException {
        return DriverManager.getConnection("jdbc:iris-pgwire://127.0.0.1:" + server.port() + "/USER" + settings, "_SYSTEM", "SYS");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void insertTexts(@Nullable String... texts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain_values (k, t) VALUES (?, ?)")) {
            for (int i = 0; i < texts.length; i++) {
                insert.setInt(1, i);
                insert.setString(2, texts[i]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private int found(String text) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT k FROM plain_values WHERE t = ?")) {
            query.setString(1, text);
            try (ResultSet rows = query.executeQuery()) {
                assertTrue(rows.next(), () -> "not found: " + text);
                int key = rows.getInt("k");
                assertFalse(rows.next());
                return key;
            }
        }
    }

    @Test
    void textsArriveWhateverTheyLookLike() throws SQLException {
        List<String> texts = List.of(
                "00123", "1e5", "true", "2020-01-02", "n", "NULL", "it's; DROP TABLE plain_values --", "$1 :: \\ ?",
                "'; DELETE FROM plain_values; --", "COMMIT", " 7 ", "ünïcödé €", "x");
        insertTexts(texts.toArray(String[]::new));
        List<String> read = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT t FROM plain_values ORDER BY k")) {
            while (rows.next()) {
                read.add(rows.getString(1));
                assertEquals(rows.getString("t"), rows.getObject("t", String.class));
            }
        }
        assertEquals(texts, read);
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(i, found(texts.get(i)));
        }
        assertEquals(texts.size(), count("plain_values"));
    }

    @Test
    void valuesOfEveryTypeComeBack() throws SQLException {
        LocalDateTime moment = LocalDateTime.of(2024, 2, 29, 23, 59, 58, 123_456_000);
        byte[] bytes = {0, 1, 39, 92, -1, 120};
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain_values VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, 1);
            insert.setCharacterStream(2, new StringReader("streamed and cut"), 8);
            insert.setBigDecimal(3, new BigDecimal("123456789012345.6789"));
            insert.setDate(4, java.sql.Date.valueOf("2024-02-29"));
            insert.setTimestamp(5, Timestamp.valueOf(moment));
            insert.setObject(6, LocalTime.of(1, 2, 3, 4_000_000));
            insert.setDouble(7, -1 / 7.0);
            insert.setBoolean(8, true);
            insert.setBytes(9, bytes);
            insert.setLong(10, Long.MIN_VALUE);
            assertEquals(1, insert.executeUpdate());
        }
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM plain_values WHERE d = ? AND m = ? AND w = ?")) {
            query.setObject(1, "2024-02-29", Types.DATE);
            query.setObject(2, moment);
            query.setObject(3, String.valueOf(Long.MIN_VALUE), Types.BIGINT);
            try (ResultSet row = query.executeQuery()) {
                assertTrue(row.next());
                assertEquals("streamed", row.getString("t"));
                assertEquals(LocalDate.of(2024, 2, 29), row.getObject("d", LocalDate.class));
                assertEquals(java.sql.Date.valueOf("2024-02-29"), row.getDate("d"));
                assertEquals("2024-02-29", String.valueOf(row.getObject("d")));
                assertEquals(moment, row.getTimestamp("m").toLocalDateTime());
                assertEquals(moment, row.getObject("m", LocalDateTime.class));
                assertEquals(LocalTime.of(1, 2, 3, 4_000_000), row.getObject("h", LocalTime.class));
                assertEquals(-1 / 7.0, row.getDouble("f"));
                assertTrue(row.getBoolean("b"));
                assertArrayEquals(bytes, row.getBytes("x"));
                assertEquals(Long.MIN_VALUE, row.getLong("w"));
                assertEquals(Long.MIN_VALUE, row.getObject("w", Long.class));
                assertSame(query, row.getStatement());
                assertSame(connection, query.getConnection());
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CAST(n AS VARCHAR(40)) FROM plain_values")) {
            assertTrue(row.next());
            assertEquals(new BigDecimal("123456789012345.6789"), row.getBigDecimal(1));
        }
    }

    @Test
    void nullStaysNullOfEveryType() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain_values VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, 1);
            for (int i = 2; i <= 10; i++) {
                insert.setNull(i, i % 2 == 0 ? Types.VARCHAR : Types.NULL);
            }
            insert.setObject(4, null);
            insert.setString(2, null);
            assertEquals(1, insert.executeUpdate());
        }
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT * FROM plain_values")) {
            assertTrue(row.next());
            for (int i = 2; i <= 10; i++) {
                assertNull(row.getObject(i));
                assertTrue(row.wasNull());
            }
            assertNull(row.getDate(4));
            assertNull(row.getTimestamp("m"));
            assertEquals(0, row.getLong(10));
            assertTrue(row.wasNull());
        }
        assertEquals(1, count("plain_values WHERE t IS NULL AND d IS NULL AND w IS NULL"));
    }

    @Test
    void aCalendarTellsTheZoneOfAMoment() throws SQLException {
        Calendar tokyo = Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"));
        Timestamp noon = Timestamp.from(LocalDateTime.of(2024, 1, 2, 12, 0).atZone(tokyo.getTimeZone().toZoneId()).toInstant());
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain_values (k, m) VALUES (?, ?)")) {
            insert.setInt(1, 1);
            insert.setTimestamp(2, noon, tokyo);
            insert.executeUpdate();
        }
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT m FROM plain_values")) {
            assertTrue(row.next());
            assertEquals(LocalDateTime.of(2024, 1, 2, 12, 0), row.getObject(1, LocalDateTime.class));
            assertEquals(noon, row.getTimestamp(1, tokyo));
        }
    }

    @Test
    void aBatchIsOneStatementOfTheServer() throws SQLException {
        long before = server.statistics().statements();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain_values (k, t) VALUES (?, ?)")) {
            for (int i = 0; i < 40; i++) {
                insert.setInt(1, i);
                insert.setString(2, "row " + i);
                insert.addBatch();
            }
            int[] counts = insert.executeBatch();
            assertEquals(40, Arrays.stream(counts).filter(count -> count == 1).count());
            assertEquals(0, insert.executeBatch().length);
        }
        assertEquals(40, count("plain_values"));
        assertTrue(server.statistics().statements() - before < 20, server.statistics()::toString);
    }

    @Test
    void aBatchThatFailsTellsWhichRowsAreThere() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("INSERT INTO plain_values (k) VALUES (1)");
            statement.addBatch("UPDATE plain_values SET t = 'x'");
            statement.addBatch("INSERT INTO no_such_table (k) VALUES (2)");
            BatchUpdateException failure = assertThrows(BatchUpdateException.class, statement::executeBatch);
            assertArrayEquals(new int[] {1, ServerGuard.UNKNOWN_COUNT}, failure.getUpdateCounts());
        }
        assertEquals(1, count("plain_values"));
    }

    @Test
    void aCountThatIsNotKnownIsNotTold() throws SQLException {
        insertTexts("a", "b");
        try (Statement statement = connection.createStatement()) {
            assertEquals(ServerGuard.UNKNOWN_COUNT, statement.executeUpdate("UPDATE plain_values SET t = 'c' WHERE k = 0"));
            assertEquals(1, statement.executeLargeUpdate("INSERT INTO plain_values (k) VALUES (9)"));
            assertFalse(statement.execute("DELETE FROM plain_values WHERE k = 1"));
            assertEquals(ServerGuard.UNKNOWN_COUNT, statement.getUpdateCount());
            assertFalse(statement.getMoreResults());
            assertEquals(-1, statement.getUpdateCount());
        }
        assertEquals(0, found("c"));
    }

    /** The server has one SQLSTATE for all, by which Spring takes a taken key for a mistake in the text. */
    @Test
    void aTakenKeyIsToldAsJdbcTellsIt() throws SQLException {
        insertTexts("a");
        SQLIntegrityConstraintViolationException taken =
                assertThrows(SQLIntegrityConstraintViolationException.class, () -> execute("INSERT INTO plain_values (k) VALUES (0)"));
        assertEquals("23505", taken.getSQLState());
        assertEquals("23505", assertThrows(BatchUpdateException.class, () -> insertTexts("b")).getSQLState());
        execute("CREATE TABLE plain_needed (n INTEGER NOT NULL)");
        assertEquals("23502", assertThrows(SQLIntegrityConstraintViolationException.class,
                () -> execute("INSERT INTO plain_needed (n) VALUES (NULL)")).getSQLState());
        assertEquals("42000", assertThrows(SQLException.class, () -> execute("INSERT INTO nowhere (n) VALUES (1)")).getSQLState());
    }

    @Test
    void keysAreRefusedBeforeARowIsInserted() throws SQLException {
        String insert = "INSERT INTO plain_keys (t) VALUES ('a')";
        SQLFeatureNotSupportedException refused = assertThrows(SQLFeatureNotSupportedException.class,
                () -> connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS));
        assertInstanceOf(UnsafeServerException.class, refused.getCause());
        assertTrue(refused.getMessage().contains("plain_keys"), refused.getMessage());
        try (Statement statement = connection.createStatement()) {
            assertThrows(SQLFeatureNotSupportedException.class, () -> statement.executeUpdate(insert, new String[] {"id"}));
        }
        assertEquals(0, count("plain_keys"));
    }

    @Test
    void aTransactionReadsAndDoesNotWrite() throws SQLException {
        insertTexts("a");
        connection.setAutoCommit(false);
        assertFalse(connection.getAutoCommit());
        assertEquals(1, count("plain_values"));
        try (Statement statement = connection.createStatement()) {
            SQLFeatureNotSupportedException refused = assertThrows(SQLFeatureNotSupportedException.class,
                    () -> statement.executeUpdate("DELETE FROM plain_values"));
            assertTrue(refused.getMessage().contains("unsafeServer"), refused.getMessage());
        }
        assertThrows(SQLFeatureNotSupportedException.class, connection::setSavepoint);
        connection.rollback();
        connection.commit();
        connection.setAutoCommit(true);
        assertEquals(1, count("plain_values"));
        execute("DELETE FROM plain_values");
        assertEquals(0, count("plain_values"));
    }

    @Test
    void aStatementThatWasPreparedOutsideIsRefusedWithinATransaction() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain_values (k) VALUES (?)")) {
            insert.setInt(1, 1);
            connection.setAutoCommit(false);
            assertThrows(SQLFeatureNotSupportedException.class, insert::executeUpdate);
            connection.setAutoCommit(true);
            assertEquals(1, insert.executeUpdate());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "COPY plain_values FROM STDIN", "BEGIN", "COMMIT", "INSERT INTO plain_values (k) VALUES (1); DELETE FROM plain_values",
        "SELECT 'open"})
    void whatCannotBeMadeSafeIsRefused(String sql) throws SQLException {
        long before = server.statistics().statements();
        try (Statement statement = connection.createStatement()) {
            assertThrows(SQLFeatureNotSupportedException.class, () -> statement.execute(sql));
        }
        assertThrows(SQLFeatureNotSupportedException.class, () -> connection.prepareCall("{call p()}"));
        assertEquals(before, server.statistics().statements());
    }

    @Test
    void badArgumentsAreRefusedBeforeTheyAreSent() throws SQLException {
        long before = server.statistics().statements();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain_values (k, t) VALUES (?, ?)")) {
            assertThrows(SQLDataException.class, () -> insert.setObject(1, "seven", Types.INTEGER));
            insert.setString(2, "a");
            assertEquals("07001", assertThrows(SQLException.class, insert::executeUpdate).getSQLState());
            insert.clearParameters();
            insert.setInt(1, 1);
            assertEquals("22023", assertThrows(SQLException.class, insert::executeUpdate).getSQLState());
            insert.setString(2, "a");
            insert.setString(3, "b");
            assertEquals("22023", assertThrows(SQLException.class, insert::executeUpdate).getSQLState());
            assertThrows(SQLException.class, () -> insert.setMaxRows(-1));
            assertThrows(SQLException.class, () -> connection.prepareStatement(null));
            assertThrows(SQLFeatureNotSupportedException.class, () -> insert.execute("DELETE FROM plain_values"));
        }
        assertEquals(before, server.statistics().statements());
        insertTexts("x");
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT t FROM plain_values")) {
            assertTrue(row.next());
            assertThrows(SQLDataException.class, () -> row.getDate(1));
            assertThrows(SQLDataException.class, () -> row.getObject(1, Long.class));
        }
    }

    /** The server sends all rows, whatever it is asked for. */
    @Test
    void noMoreRowsAreShownThanWereAskedFor() throws SQLException {
        insertTexts("a", "b", "c", "d");
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(3);
            assertEquals(3, statement.getMaxRows());
            int shown = 0;
            try (ResultSet rows = statement.executeQuery("SELECT t FROM plain_values ORDER BY k")) {
                while (rows.next()) {
                    shown++;
                }
            }
            assertEquals(3, shown);
        }
    }

    @Test
    void theConnectionIsFoundBeneathByWhoAsksForIt() throws SQLException {
        assertTrue(connection.isValid(5));
        assertSame(connection, connection.unwrap(Connection.class));
        assertTrue(connection.isWrapperFor(org.postgresql.PGConnection.class));
        connection.close();
        assertTrue(connection.isClosed());
        assertFalse(connection.isValid(5));
    }
}
