package io.github.exposediris.core.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a failure.
 *
 * @param sqlCode IRIS's SQLCODE as a positive number, as InterSystems' drivers count it; 0 where the server gave none
 * @param sqlState the driver's SQLSTATE; null where there is none. Over IRIS it says little: most codes share one state
 * @param sql the statement with its parameter markers, never with values; null where no statement was involved
 */
public record ErrorDetails(int sqlCode, @Nullable String sqlState, @Nullable String sql) implements Serializable {
    /** A failure of which nothing is known but its message. */
    public static final ErrorDetails NONE = new ErrorDetails(0, null, null);
}
