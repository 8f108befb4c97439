package io.github.exposediris.wire.engine;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * A failure as the client is told it.
 *
 * @param sqlState five characters
 * @param message one or more lines; must hold no value of a parameter
 * @param fatal whether the session ends with it
 * @param fields what else is known; must hold no value of a parameter either
 */
public record EngineError(String sqlState, String message, boolean fatal, Map<ErrorField, String> fields) {
    public EngineError {
        fields = Map.copyOf(fields);
    }

    /** A failure of which nothing else is known. */
    public EngineError(String sqlState, String message, boolean fatal) {
        this(sqlState, message, fatal, Map.of());
    }

    /** The failure as the engine itself words it. */
    public static EngineError of(SQLException failure) {
        String state = failure.getSQLState();
        String message = failure.getMessage();
        return new EngineError(
                state != null && state.length() == 5 ? state : "XX000", message != null ? message : "unknown failure", false);
    }

    /** The same failure with one more field; an empty value adds none. */
    public EngineError with(ErrorField field, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<ErrorField, String> more = new EnumMap<>(ErrorField.class);
        more.putAll(fields);
        more.put(field, value);
        return new EngineError(sqlState, message, fatal, more);
    }
}
