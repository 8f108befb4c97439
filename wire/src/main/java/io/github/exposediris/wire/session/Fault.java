package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.engine.ErrorField;

/** A failure that the client is told in an {@code ErrorResponse}. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient EngineError error;

    Fault(EngineError error) {
        super(error.message());
        this.error = error;
    }

    /** The same failure, and where it happened. */
    Fault within(String place) {
        return new Fault(error.with(ErrorField.WHERE, place));
    }

    /** A known query has other columns now. Drivers prepare it anew when they read this routine's name, as pgjdbc does. */
    static Fault outdatedPlan() {
        EngineError error = new EngineError("0A000", "cached plan must not change result type", false);
        return new Fault(error.with(ErrorField.ROUTINE, "RevalidateCachedQuery"));
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
