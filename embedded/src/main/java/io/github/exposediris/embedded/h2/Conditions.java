package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;

/** What rows must fulfil before a statement may go on. Called by the engine from any thread. */
public final class Conditions {
    private Conditions() {}

    /**
     * True, where the condition holds.
     *
     * @param code the name of the {@link SqlCode} that refuses the statement otherwise
     * @param detail names for its message
     * @throws SQLException of that code, where the condition does not hold
     */
    public static boolean require(boolean holds, String code, String detail) throws SQLException {
        if (!holds) {
            throw SqlCode.valueOf(code).failure(detail);
        }
        return true;
    }
}
