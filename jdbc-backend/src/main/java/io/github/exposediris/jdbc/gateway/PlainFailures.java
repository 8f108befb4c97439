package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.error.ForeignKeyViolationException;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.NotNullViolationException;
import io.github.exposediris.core.error.UniqueViolationException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What this library refuses and what a server tells, as JDBC words it. */
final class PlainFailures {
    private PlainFailures() {}

    /**
     * Does something; a refusal is an SQLException then, caused by the one that says more. It has no SQLSTATE, as HikariCP takes 0A000
     * for the end of a connection (ProxyConnection.checkException).
     */
    static <T extends @Nullable Object, E extends Throwable> T told(Work<T, E> work) throws SQLException, E {
        try {
            return work.run();
        } catch (InvalidValueException e) {
            throw new SQLDataException(e.getMessage(), "22023", e);
        } catch (IrisException e) {
            throw new SQLFeatureNotSupportedException(e.getMessage(), e);
        }
    }

    /** The server's failure; a constraint's as JDBC has it, since iris-pgwire gives one SQLSTATE to all (protocol.py:1612-1615). */
    static SQLException known(SQLException failure) {
        String state = state(IrisException.from(failure));
        return state == null || state.equals(failure.getSQLState())
                ? failure
                : new SQLIntegrityConstraintViolationException(failure.getMessage(), state, failure.getErrorCode(), failure);
    }

    private static @Nullable String state(IrisException failure) {
        if (failure instanceof UniqueViolationException) {
            return "23505";
        } else if (failure instanceof ForeignKeyViolationException) {
            return "23503";
        }
        return failure instanceof NotNullViolationException ? "23502" : null;
    }

    /** What is done. */
    interface Work<T extends @Nullable Object, E extends Throwable> {
        T run() throws E;
    }
}
