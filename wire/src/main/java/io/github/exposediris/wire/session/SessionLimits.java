package io.github.exposediris.wire.session;

import java.time.Duration;

/**
 * The bounds of a session.
 *
 * @param messageBytes the longest message that is taken, in bytes
 * @param login how long the server waits for each message of a client that has not logged in
 */
public record SessionLimits(int messageBytes, Duration login) {
    /** The longest message that is taken of a client that has not logged in, in bytes, as PostgreSQL has it. */
    static final int STARTUP_BYTES = 10_000;

    /** Prepared statements that a session may hold; some drivers never close one. */
    static final int STATEMENTS = 20_000;

    /** Portals that a session may hold. */
    static final int PORTALS = 1_000;

    /** Statements whose adaptation and JDBC statement a session keeps ready; others are made anew when they are used. */
    static final int PLANS = 256;
}
