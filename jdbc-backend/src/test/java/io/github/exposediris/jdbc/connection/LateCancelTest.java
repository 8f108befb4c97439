package io.github.exposediris.jdbc.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cancel request that comes late hits no statement that nobody wanted to cancel. */
class LateCancelTest {
    private final List<String> sent = new ArrayList<>();
    private final Recorder driver = new Recorder(sent);
    private final Connection connection = Connections.adapt(driver.connection(), new PlainTraits(), () -> sent.add("gone"));

    private boolean isSuspect() throws SQLException {
        return connection.unwrap(AdaptedConnection.class).isSuspect();
    }

    /** Executes a statement that another thread wants to cancel when it is about to be done. */
    private void executeWithRequest(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            driver.beforeAnswer(() -> {
                Thread other = new Thread(() -> cancel(statement));
                other.start();
                join(other);
            });
            statement.execute(sql);
        } finally {
            driver.beforeAnswer(() -> {});
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aRequestThatMetNoStatementIsTakenByAQueryBeforeTheNext() throws SQLException {
        executeWithRequest("FIRST");
        driver.failNext("SELECT 1", new SQLException("canceled", "57014"));
        execute("NEXT");
        assertEquals(List.of("FIRST", "cancel", "SELECT 1", "NEXT"), sent);
    }

    @Test
    void aRequestThatMetNoStatementHitsNoCommit() throws SQLException {
        executeWithRequest("FIRST");
        connection.commit();
        assertEquals(List.of("FIRST", "cancel", "SELECT 1", "commit"), sent);
    }

    @Test
    void aRequestThatMetItsStatementNeedsNoFence() throws SQLException {
        driver.failNext("FIRST", new SQLException("[SQLCODE: <-456>:interrupted]", "HY000"));
        assertThrows(SQLException.class, () -> executeWithRequest("FIRST"));
        execute("NEXT");
        assertEquals(List.of("FIRST", "cancel", "NEXT"), sent);
        assertTrue(isSuspect());
    }

    @Test
    void aStatementThatIsDoneIsNotCancelled() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("FIRST");
            statement.cancel();
        }
        assertEquals(List.of("FIRST"), sent);
        assertFalse(isSuspect());
    }

    /** The driver itself sends a request when the limit is over, and nobody sees it. Its clock may be a little early. */
    @ParameterizedTest
    @ValueSource(longs = {990, 1_000})
    void aStatementThatOutlivedItsLimitLeavesARequestBehind(long millis) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            answerAfter(millis);
            statement.execute("FIRST");
            driver.beforeAnswer(() -> {});
            statement.execute("NEXT");
        }
        assertEquals(List.of("FIRST", "SELECT 1", "NEXT"), sent);
        assertTrue(isSuspect());
    }

    @Test
    void aConnectionThatIsClosedWhenTheLimitIsOverWasCutOff() throws SQLException {
        driver.closeAtFailure();
        driver.failNext("FIRST", new SQLException("closed", "08006"));
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            answerAfter(990);
            assertEquals("57014", assertThrows(SQLException.class, () -> statement.execute("FIRST")).getSQLState());
        }
    }

    private void answerAfter(long millis) {
        driver.beforeAnswer(() -> {
            long end = System.nanoTime() + millis * 1_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void aFailureOfTheFenceIsTold() throws SQLException {
        executeWithRequest("FIRST");
        driver.failNext("SELECT 1", new SQLException("connection reset", "08006"));
        assertEquals("08006", assertThrows(SQLException.class, () -> execute("NEXT")).getSQLState());
    }
}
