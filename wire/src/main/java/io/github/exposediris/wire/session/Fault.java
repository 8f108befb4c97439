package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.EngineError;

/** A failure that the client is told in an {@code ErrorResponse}. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient EngineError error;
    private final String routine;
    private final String context;

    Fault(EngineError error) {
        this(error, "", "");
    }

    private Fault(EngineError error, String routine, String context) {
        super(error.message());
        this.error = error;
        this.routine = routine;
        this.context = context;
    }

    /** The same failure, and where it happened. */
    Fault within(String place) {
        return new Fault(error, routine, place);
    }

    /** A known query has other columns now. Drivers prepare it anew when they read this routine's name, as pgjdbc does. */
    static Fault outdatedPlan() {
        return new Fault(new EngineError("0A000", "cached plan must not change result type", false), "RevalidateCachedQuery", "");
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

    /** Where it happened, such as the line of a COPY; empty where there is nothing to say. */
    String context() {
        return context;
    }

    /** The name that PostgreSQL's source has for where this happens; empty where no driver asks for it. */
    String routine() {
        return routine;
    }
}
