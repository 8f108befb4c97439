package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.error.CommitOutcomeUnknownException;
import io.github.exposediris.core.error.ConnectionFailedException;
import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.IrisException;
import java.sql.SQLException;

/** What a failed COMMIT tells. */
final class CommitFailure {
    /** SQL:2003's "transaction resolution unknown". */
    private static final String RESOLUTION_UNKNOWN = "08007";

    private CommitFailure() {}

    /** The same failure, unless the connection failed: then one that says so, and that nobody may take for transient. */
    static SQLException of(SQLException failure) {
        if (!(IrisException.from(failure) instanceof ConnectionFailedException)) {
            return failure;
        }
        String message = "The connection failed while COMMIT was under way: " + failure.getMessage();
        ErrorDetails details = new ErrorDetails(0, RESOLUTION_UNKNOWN, "COMMIT");
        return new SQLException(message, RESOLUTION_UNKNOWN, new CommitOutcomeUnknownException(message, details, failure));
    }
}
