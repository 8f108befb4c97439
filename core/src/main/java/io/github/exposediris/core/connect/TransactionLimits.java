package io.github.exposediris.core.connect;

import java.time.Duration;

/**
 * How long things may take once a connection is there. Immutable.
 *
 * @param query how long the answer to a statement may keep its transaction waiting, unless the transaction says otherwise; zero for as
 *     long as it takes. Counted in whole seconds, a part of one as one
 * @param held how long a transaction may have its connection before that is reported as a leak; zero for never
 */
public record TransactionLimits(Duration query, Duration held) {
    /** A statement takes as long as it takes, and nobody looks for leaks. */
    public static final TransactionLimits NONE = new TransactionLimits(Duration.ZERO, Duration.ZERO);

    /** Checks that no limit is negative. */
    public TransactionLimits {
        if (query.isNegative() || held.isNegative()) {
            throw new IllegalArgumentException("a limit must not be negative");
        }
    }

    /** The limit of a statement in seconds, as JDBC and Exposed count it; 0 for none. */
    public int querySeconds() {
        return (int) Math.min(Integer.MAX_VALUE / 1_000, query.plusNanos(999_999_999).toSeconds());
    }

    @Override
    public String toString() {
        return "queryTimeout=" + (query.isZero() ? "none" : query) + ", leakDetection=" + (held.isZero() ? "off" : held);
    }
}
