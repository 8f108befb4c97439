package io.github.exposediris.jdbc.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.wire.server.WireListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

/** What programs and frameworks are used to with any JDBC driver, on a connection behind iris-pgwire. */
@ParameterizedClass
@FieldSource("PROFILES")
@Timeout(60)
class JdbcHabitsTest {
    static final List<Profile> PROFILES = List.of(Profile.PGWIRE_1_0_EMBEDDED, Profile.PGWIRE_1_0_EXTERNAL);

    @Parameter
    Profile profile;

    private EmbeddedIris server;
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        server = EmbeddedIris.builder().profile(profile).listener(new WireListener() {
            @Override
            public void statement(String sql) {
                if (sql.contains("slow")) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_500));
                }
            }
        }).start();
        connection = DriverManager.getConnection(url(), "_SYSTEM", "SYS");
        execute("CREATE TABLE habits (k INTEGER PRIMARY KEY, t VARCHAR(60), n NUMERIC(19,4), d DATE, m TIMESTAMP, b BIT, x VARBINARY(200), "
                + "y LONGVARBINARY, w BIGINT)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        server.close();
    }

    private String url() {
        return "jdbc:iris-pgwire://127.0.0.1:" + server.port() + "/USER";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Inserts a row and shows it. */
    private void inserted(String column, Setting setting, Reading reading) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO habits (k, " + column + ") VALUES (?, ?)")) {
            insert.setInt(1, 1);
            setting.set(insert);
            assertEquals(1, insert.executeUpdate());
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + column + " FROM habits")) {
            assertTrue(row.next());
            reading.read(row);
            assertFalse(row.wasNull());
        }
        execute("DELETE FROM habits");
    }

    private long count() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM habits")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aBatchThatWasCollectedOutsideIsRefusedWithinATransaction() throws SQLException {
        try (Statement plain = connection.createStatement();
                PreparedStatement prepared = connection.prepareStatement("INSERT INTO habits (k) VALUES (?)")) {
            plain.addBatch("INSERT INTO habits (k) VALUES (1)");
            prepared.setInt(1, 2);
            prepared.addBatch();
            connection.setAutoCommit(false);
            assertThrows(SQLFeatureNotSupportedException.class, plain::executeBatch);
            assertThrows(SQLFeatureNotSupportedException.class, prepared::executeLargeBatch);
            connection.setAutoCommit(true);
        }
        assertEquals(0, count());
    }

    @Test
    void aBatchIsRefusedBeforeAnyOfItIsSent() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("INSERT INTO habits (k) VALUES (1)");
            statement.addBatch("EXPLAIN SELECT k FROM habits");
            assertThrows(SQLFeatureNotSupportedException.class, statement::executeBatch);
        }
        assertEquals(0, count());
    }

    @Test
    void aStreamIsSentAsAWholeWhateverItsTypeIsCalled() throws SQLException, IOException {
        String text = "longer than the number that stands for VARCHAR";
        for (Object type : List.of(Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB)) {
            inserted("t", insert -> insert.setObject(2, new StringReader(text), (Integer) type),
                    row -> assertEquals(text, row.getString(1)));
        }
        byte[] bytes = {0, 1, -1, 39, 92};
        inserted("x", insert -> insert.setObject(2, new ByteArrayInputStream(bytes), Types.VARBINARY),
                row -> assertArrayEquals(bytes, row.getBytes(1)));
        inserted("t", insert -> insert.setObject(2, new StringReader(text), Types.VARCHAR, 6),
                row -> assertEquals("longer", row.getString(1)));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO habits (k, x) VALUES (1, ?)")) {
            assertThrows(SQLDataException.class, () -> insert.setBinaryStream(1, new ByteArrayInputStream(bytes), -1));
        }
    }

    @Test
    void parametersAreCountedFromOne() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT k FROM habits WHERE k = ? AND w = ?")) {
            assertEquals("07009", assertThrows(SQLException.class, () -> query.setInt(0, 1)).getSQLState());
            query.setInt(2, 1);
            assertEquals("07001", assertThrows(SQLException.class, query::executeQuery).getSQLState());
        }
    }

    @Test
    void aClosedStatementSendsNothing() throws SQLException {
        Statement plain = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement("INSERT INTO habits (k) VALUES (1)");
        plain.close();
        prepared.close();
        prepared.close();
        for (Executable use : List.<Executable>of(
                () -> plain.execute("INSERT INTO habits (k) VALUES (1)"), () -> plain.addBatch("DELETE FROM habits"), plain::executeBatch,
                plain::getUpdateCount, prepared::executeUpdate, prepared::addBatch, () -> prepared.setInt(1, 1), prepared::cancel)) {
            assertThrows(SQLException.class, use);
        }
        assertTrue(plain.isClosed());
        assertTrue(prepared.isClosed());
        assertEquals(0, count());
    }

    @Test
    void aStatementGoesWithItsRowsWhereItWasToldTo() throws SQLException {
        PreparedStatement query = connection.prepareStatement("SELECT 1");
        query.closeOnCompletion();
        query.executeQuery().close();
        assertTrue(query.isClosed());
        try (Statement other = connection.createStatement()) {
            other.executeQuery("SELECT 1").close();
            assertFalse(other.isClosed());
        }
    }

    @Test
    void aClosedConnectionNeitherBeginsNorEndsATransaction() throws SQLException {
        connection.setAutoCommit(false);
        connection.close();
        assertThrows(SQLException.class, connection::commit);
        assertThrows(SQLException.class, connection::rollback);
        assertThrows(SQLException.class, () -> connection.setAutoCommit(false));
    }

    /** Within IRIS all connections share one transaction, which would go on; outside of it there is none to undo. */
    @Test
    void aTransactionIsUndoneWhereItsConnectionIsClosed() throws SQLException {
        try (Connection writing = DriverManager.getConnection(url() + "?unsafeServer=allow", "_SYSTEM", "SYS")) {
            writing.setAutoCommit(false);
            try (Statement statement = writing.createStatement()) {
                assertEquals(1, statement.executeUpdate("INSERT INTO habits (k) VALUES (1)"));
            }
        }
        assertEquals(profile == Profile.PGWIRE_1_0_EMBEDDED ? 0 : 1, count());
    }

    @Test
    void bytesAreReadAsBytes() throws SQLException, IOException {
        byte[] bytes = {5, -1, 120, 0, 39, 92};
        for (String column : List.of("x", "y")) {
            inserted(column, insert -> insert.setBytes(2, bytes), row -> {
                assertArrayEquals(bytes, row.getBytes(1));
                assertArrayEquals(bytes, row.getBinaryStream(column).readAllBytes());
                if (row.getMetaData().getColumnType(1) == Types.BINARY) {
                    assertArrayEquals(bytes, (byte[]) row.getObject(1));
                }
            });
        }
    }

    @Test
    void momentsAreReadByEveryGetter() throws SQLException, IOException {
        inserted("d", insert -> insert.setObject(2, LocalDate.of(2024, 2, 29)), row -> {
            assertEquals("2024-02-29", row.getString("d"));
            assertEquals("2024-02-29", row.getObject(1, String.class));
            assertEquals("2024-02-29", String.valueOf(row.getObject(1)));
            assertEquals(Timestamp.valueOf("2024-02-29 00:00:00"), row.getTimestamp(1));
        });
        inserted("m", insert -> insert.setTimestamp(2, Timestamp.valueOf("2024-02-29 01:02:03.5")), row -> {
            assertEquals(Time.valueOf("01:02:03"), Time.valueOf(String.valueOf(row.getTime(1))));
            assertEquals(LocalTime.of(1, 2, 3, 500_000_000), row.getObject(1, LocalTime.class));
        });
    }

    @Test
    void aMomentIsMadeTheTypeThatItIsToldToBe() throws SQLException, IOException {
        LocalDateTime moment = LocalDateTime.of(2024, 2, 29, 23, 59, 58);
        List<Object> moments = List.of(moment, Timestamp.valueOf(moment), new java.util.Date(Timestamp.valueOf(moment).getTime()));
        try (PreparedStatement query = connection.prepareStatement("SELECT k FROM habits WHERE d = ?")) {
            execute("INSERT INTO habits (k, d) VALUES (1, TO_DATE('2024-02-29', 'YYYY-MM-DD'))");
            for (Object given : moments) {
                query.setObject(1, given, JDBCType.DATE);
                assertTrue(query.executeQuery().next(), given::toString);
            }
            assertThrows(SQLDataException.class, () -> query.setObject(1, LocalTime.NOON, Types.DATE));
            execute("DELETE FROM habits");
        }
        for (Object given : moments) {
            inserted("m", insert -> insert.setObject(2, given, Types.TIMESTAMP),
                    row -> assertEquals(moment, row.getObject(1, LocalDateTime.class)));
        }
    }

    /** Embedded, the server tells the type of the first row's value. */
    @Test
    void aNumberIsNotCutToTheTypeOfTheOneBefore() throws SQLException {
        execute("INSERT INTO habits (k, n, w) VALUES (1, 12, 5)");
        execute("INSERT INTO habits (k, n, w) VALUES (2, 12.75, 5000000000)");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT n, w FROM habits ORDER BY k")) {
            for (double expected : new double[] {12, 12.75}) {
                assertTrue(rows.next());
                assertEquals(expected, ((Number) rows.getObject(1)).doubleValue());
            }
            assertEquals("5000000000", String.valueOf(rows.getObject(2)));
        }
    }

    /** Embedded, the server takes such numbers in an INSERT for moments. */
    @Test
    void wholeNumbersOfEveryClassArrive() throws SQLException, IOException {
        for (Object number : List.of(BigInteger.TEN.pow(15), new AtomicLong(1_000_000_000_000_000L))) {
            for (String column : List.of("w", "t")) {
                inserted(column, insert -> insert.setObject(2, number), row -> assertEquals("1000000000000000", row.getString(1)));
            }
        }
    }

    @Test
    void numbersAreReadAsTheClassThatIsAskedFor() throws SQLException, IOException {
        for (String column : List.of("w", "n")) {
            inserted(column, insert -> insert.setInt(2, 7), row -> {
                for (Number number : List.<Number>of((byte) 7, (short) 7, 7, 7L, 7f, 7.0)) {
                    assertEquals(number, row.getObject(1, number.getClass()));
                }
                assertEquals(BigInteger.valueOf(7), row.getObject(1, BigInteger.class));
                assertEquals(0, new BigDecimal(7).compareTo(row.getObject(1, BigDecimal.class)));
                assertThrows(SQLDataException.class, () -> row.getObject(1, Boolean.class));
            });
        }
        for (boolean bit : new boolean[] {true, false}) {
            inserted("b", insert -> insert.setBoolean(2, bit), row -> assertEquals(bit, row.getObject("B", Boolean.class)));
        }
    }

    @Test
    void theTimeLimitOfTheUrlHoldsUntilTheStatementHasItsOwn() throws SQLException {
        try (Connection limited = DriverManager.getConnection(url() + "?queryTimeout=1", "_SYSTEM", "SYS")) {
            try (Statement patient = limited.createStatement()) {
                assertEquals(1, patient.getQueryTimeout());
                patient.setQueryTimeout(0);
                assertTrue(patient.execute("SELECT k AS slow FROM habits"));
            }
            try (Statement statement = limited.createStatement()) {
                assertThrows(SQLTimeoutException.class, () -> statement.executeQuery("SELECT k AS slow FROM habits"));
            }
        }
    }

    /** HikariCP closes a connection whose failure looks like the end of it; the rollback that follows would hide the reason. */
    @Test
    void aRefusalCostsNoConnectionOfAPool() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername("_SYSTEM");
        config.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(config); Connection pooled = pool.getConnection()) {
            pooled.setAutoCommit(false);
            try (Statement statement = pooled.createStatement()) {
                assertThrows(SQLFeatureNotSupportedException.class, () -> statement.executeUpdate("DELETE FROM habits"));
            }
            pooled.rollback();
            assertFalse(pooled.isClosed());
        }
    }

    private interface Setting {
        void set(PreparedStatement insert) throws SQLException;
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException, IOException;
    }
}
