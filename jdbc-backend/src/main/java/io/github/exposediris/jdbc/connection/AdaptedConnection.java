package io.github.exposediris.jdbc.connection;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What a connection is that {@link Connections} has adapted; {@link java.sql.Connection#unwrap} finds it behind a pool. */
public interface AdaptedConnection {
    /**
     * Whether a cancel request was sent on it, which may reach the server late and hit a statement that nobody wanted to cancel. Such a
     * connection serves its transaction to the end, and is closed then.
     */
    boolean isSuspect();

    /**
     * Whether nothing was executed in the transaction so far, nor a savepoint set, so that ROLLBACK undoes just what comes next. False
     * once the driver's own connection was handed out.
     */
    boolean isUntouched();

    /** Whether the rows of a batch and the questions for their keys go out without a wait for each. */
    boolean sendsKeysTogether();

    /**
     * Exchanges whole and floating-point numbers as their bits from now on, or as digits, as it does at first. Bits take less time on both
     * ends, and not every server reads and writes them rightly. Floating-point numbers come as bits where the query is a {@link TypedText}
     * alone: read as texts, bits and digits are not the same.
     */
    void exchangeNumbersAsBits(boolean on) throws SQLException;

    /** Whether an answer has bits for each of its columns. */
    boolean isOfBits(ResultSet answer) throws SQLException;

    /**
     * Closes the driver's own connection, whoever holds it.
     *
     * @throws SQLException if the driver fails to
     */
    void discard() throws SQLException;
}
