package io.github.exposediris.wire.engine;

import java.sql.SQLException;

/**
 * A failure as the client is told it.
 *
 * @param sqlState five characters
 * @param message one or more lines; must hold no value of a parameter
 * @param fatal whether the session ends with it
 */
public record EngineError(String sqlState, String message, boolean fatal) {
    /** The failure as the engine itself words it. */
    public static EngineError of(SQLException failure) {
        String state = failure.getSQLState();
        String message = failure.getMessage();
        return new EngineError(
                state != null && state.length() == 5 ? state : "XX000", message != null ? message : "unknown failure", false);
    }
}
