package io.github.exposediris.wire.transport;

import java.time.Duration;

/** A moment by which something must be over, or none. Thread-safe. */
final class Deadline {
    private static final long NONE = 0;

    private volatile long moment = NONE;

    /** Sets the moment, counted from now; zero means none. */
    void in(Duration time) {
        moment = time.isZero() ? NONE : System.nanoTime() + time.toNanos() | 1;
    }

    void none() {
        moment = NONE;
    }

    boolean passed() {
        long known = moment;
        return known != NONE && System.nanoTime() - known > 0;
    }
}
