package io.github.exposediris.jdbc.suspending

/**
 * How long a session waits, in milliseconds.
 *
 * @property drain for a cancelled statement to end by itself, and again once the server was asked to cancel it
 * @property commit for the answer to COMMIT
 * @property open for its turn to take a connection
 */
internal data class CallLimits(val drain: Long = 500, val commit: Long = 40_000, val open: Long = 30_000)
