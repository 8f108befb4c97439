package io.github.exposediris.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The cancel requests of one connection. A request travels by a way of its own and names the connection, not the statement, so that it
 * may come when its statement is done: PostgreSQL documentation, "Canceling Requests in Progress". Where a request met no statement, a
 * query that nobody misses goes before the next one and takes it. {@link #cancel} is for any thread, the rest for the connection's.
 */
final class CancelTrace {
    private static final long EARLIEST_NANOS_A_SECOND = TimeUnit.MILLISECONDS.toNanos(980);

    private final Connection connection;
    private final DriverTraits traits;
    private final Answers answers;
    private boolean executing;
    private boolean pending;
    private volatile boolean sent;

    CancelTrace(Connection connection, DriverTraits traits, Answers answers) {
        this.connection = connection;
        this.traits = traits;
        this.answers = answers;
    }

    /** Sends a request for a statement while one is executed; its execution does not end before the request was sent. */
    synchronized void cancel(Statement statement) throws SQLException {
        if (executing) {
            pending = true;
            sent = true;
            request(statement);
        }
    }

    /** A connection that was closed meanwhile has nothing to cancel; its pool is not to hear of that from two threads at once. */
    private void request(Statement statement) throws SQLException {
        try {
            traits.cancel(connection, statement);
        } catch (SQLException e) {
            if (!connection.isClosed()) {
                throw e;
            }
        }
    }

    /** Whether a request was ever sent. */
    boolean isSuspect() {
        return sent;
    }

    /** Executes a statement with a limit in seconds, 0 for none; a driver sends a request itself when that is over. */
    <T extends @Nullable Object, E extends Throwable> T execute(int seconds, Answers.Call<T, E> statement) throws SQLException, E {
        fence();
        long start = seconds == 0 ? 0 : System.nanoTime();
        begin();
        boolean cancelled = false;
        try {
            return answers.ofStatement(seconds, statement);
        } catch (SQLException e) {
            cancelled = isCancelled(e);
            boolean closed = !cancelled && connection.isClosed() && !CutOff.isSilence(e);
            throw closed ? cutOff(e, seconds, isOverdue(seconds, start)) : e;
        } finally {
            end(cancelled, isOverdue(seconds, start));
        }
    }

    /** A driver's timer counts whole milliseconds of the wall clock, so that it may go off a little before its time. */
    private static boolean isOverdue(int seconds, long start) {
        return seconds > 0 && System.nanoTime() - start >= seconds * EARLIEST_NANOS_A_SECOND;
    }

    /** A connection that is closed behind a request was so by the request, as far as anybody can tell. */
    private synchronized SQLException cutOff(SQLException closed, int seconds, boolean overdue) {
        if (pending) {
            return CutOff.asked(closed);
        }
        return overdue ? CutOff.late(seconds, closed) : closed;
    }

    private synchronized void begin() {
        executing = true;
    }

    private synchronized void end(boolean cancelled, boolean overdue) {
        executing = false;
        pending = (pending || overdue) && !cancelled;
        if (cancelled || overdue) {
            sent = true;
        }
    }

    /** Before anything that no request may hit, be it a statement, COMMIT or ROLLBACK. */
    void fence() throws SQLException {
        if (!takePending() || connection.isClosed()) {
            return;
        }
        try (Statement probe = connection.createStatement()) {
            probe.executeQuery("SELECT 1").close();
        } catch (SQLException e) {
            if (!isCancelled(e)) {
                throw e;
            }
        }
    }

    private synchronized boolean takePending() {
        boolean taken = pending;
        pending = false;
        return taken;
    }

    /** -456 is IRIS's code of a cancelled statement, -450 of one that took too long. Source: InterSystems SQL error codes. */
    private static boolean isCancelled(SQLException failure) {
        int code = Math.abs(failure.getErrorCode());
        String told = String.valueOf(failure.getMessage());
        return code == 456 || code == 450 || "57014".equals(failure.getSQLState()) || told.contains("<-456>") || told.contains("<-450>");
    }
}
