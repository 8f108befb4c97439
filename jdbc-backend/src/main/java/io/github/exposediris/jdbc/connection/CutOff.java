package io.github.exposediris.jdbc.connection;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.StatementCancelledException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/**
 * How a statement ends on a server that cancels none: iris-pgwire 1.0 within IRIS lets it run to its end, outside of IRIS it closes the
 * connection. To the caller it was cancelled, though it may run on; that a connection was lost is no reason to send it again.
 */
public final class CutOff {
    /** SQL:2003's "statement cancelled", as PostgreSQL's drivers tell it. */
    private static final String CANCELLED = "57014";

    /** Chains of causes may be circular. */
    private static final int MAX_DEPTH = 64;

    private CutOff() {}

    /** Whether the driver gave the connection up because nothing came, be it from the server or from the network. */
    public static boolean isSilence(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++, cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** What is thrown where there was no answer in time. */
    public static SQLTimeoutException late(int seconds, Throwable cause) {
        String message = "There was no answer within " + seconds + " s. This server cancels nothing: the connection was given up, and the"
                + " statement may run on.";
        return new SQLTimeoutException(message, CANCELLED, known(message, cause));
    }

    /** What is thrown where the server closed the connection when asked to cancel; the driver's failure, which pools look for, is next. */
    static SQLException asked(SQLException closed) {
        String message = "The server was asked to cancel the statement, and closed the connection; the statement may run on.";
        SQLException cancelled = new SQLException(message, CANCELLED, known(message, closed));
        cancelled.setNextException(closed);
        return cancelled;
    }

    private static StatementCancelledException known(String message, Throwable cause) {
        return new StatementCancelledException(message, new ErrorDetails(0, CANCELLED, null), cause);
    }
}
