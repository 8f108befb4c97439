package io.github.exposediris.wire.session;

import java.time.Duration;

/**
 * The bounds of a session. A time of zero is no bound.
 *
 * @param messageBytes the longest message that is taken, in bytes
 * @param login how long a client may take from connecting to being let in
 * @param idle how long a client may stay silent between statements, outside transactions
 * @param idleInTransaction how long a client may stay silent between statements, inside a transaction
 * @param write how long a client may take to receive what is written to it at a time, 64 KiB or one larger row
 */
public record SessionLimits(int messageBytes, Duration login, Duration idle, Duration idleInTransaction, Duration write) {
    /** The longest message that is taken of a client that has not logged in, in bytes, as PostgreSQL has it. */
    static final int STARTUP_BYTES = 10_000;

    /** Prepared statements that a session may hold; some drivers never close one. */
    static final int STATEMENTS = 20_000;

    /** Portals that a session may hold. */
    static final int PORTALS = 1_000;

    /** Statements whose adaptation and JDBC statement a session keeps ready; others are made anew when they are used. */
    static final int PLANS = 256;

    /** How long a client may take to receive the last message of its session. */
    static final Duration FAREWELL = Duration.ofSeconds(2);
}
