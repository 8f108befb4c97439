package io.github.exposediris.wire.session;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Whether a session was asked to stop what it does. A request counts for the work that is under way, which begins with the first
 * message after {@code ReadyForQuery} and ends with the next one; it does nothing to a session that waits for its client. So it is
 * neither lost when it comes a moment before the statement starts in the engine, nor does it hit a later one. Thread-safe.
 *
 * <p>Source: PostgreSQL documentation, "Canceling Requests in Progress": a cancel that arrives when the server is done has no effect.
 */
final class Cancellation {
    private static final long AGAIN_MILLIS = 5;
    private static final int MOST_TRIES = 200;

    private final Runnable engine;
    private volatile boolean requested;
    private boolean working;

    /** @param engine stops what the engine runs, if anything */
    Cancellation(Runnable engine) {
        this.engine = engine;
    }

    /** The session begins to work, or works already. */
    synchronized void working() {
        working = true;
    }

    /** The session is done; a request that is on its way has come too late. */
    synchronized void done() {
        working = false;
        requested = false;
        notifyAll();
    }

    /**
     * Asks the session to stop. An engine may be between two statements and forget that it was asked, so it is asked again until
     * the work ends, for a second at most. Blocking.
     */
    synchronized void request() {
        requested = working;
        for (int tries = 0; requested && tries < MOST_TRIES; tries++) {
            engine.run();
            try {
                TimeUnit.MILLISECONDS.timedWait(this, AGAIN_MILLIS);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Stops the session where it can be stopped.
     *
     * @throws SQLException if a request came
     */
    void check() throws SQLException {
        if (requested) {
            throw new SQLException("canceling statement due to user request", "57014");
        }
    }
}
