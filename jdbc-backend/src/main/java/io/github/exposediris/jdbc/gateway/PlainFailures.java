package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.error.IrisException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;

/** What this library refuses, as JDBC tells it. */
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

    /** What is done. */
    interface Work<T extends @Nullable Object, E extends Throwable> {
        T run() throws E;
    }
}
