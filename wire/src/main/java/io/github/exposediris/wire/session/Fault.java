package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.EngineError;

/** A failure that the client is told in an {@code ErrorResponse}. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient EngineError error;

    Fault(EngineError error) {
        super(error.message());
        this.error = error;
    }

    static Fault of(String sqlState, String message) {
        return new Fault(new EngineError(sqlState, message, false));
    }

    static Fault fatal(String sqlState, String message) {
        return new Fault(new EngineError(sqlState, message, true));
    }

    EngineError error() {
        return error;
    }
}
