package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Has each statement of a session wait before it runs, as it would for a slow server. Thread-safe. */
final class ServiceDelay {
    private final long nanos;
    private boolean waiting;

    ServiceDelay(Duration delay) {
        nanos = delay.toNanos();
    }

    /**
     * Waits for the whole delay.
     *
     * @throws SQLException with SQLCODE -456 if it was cancelled
     */
    synchronized void await() throws SQLException {
        long end = System.nanoTime() + nanos;
        waiting = nanos > 0;
        for (long left = nanos; waiting && left > 0; left = end - System.nanoTime()) {
            pause(left);
        }
        if (nanos > 0 && !waiting) {
            throw SqlCode.CANCELLED.failure();
        }
        waiting = false;
    }

    /** Ends the wait, if there is one. */
    synchronized void cancel() {
        waiting = false;
        notifyAll();
    }

    private void pause(long atMost) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, atMost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            waiting = false;
        }
    }
}
