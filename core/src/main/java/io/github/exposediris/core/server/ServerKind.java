package io.github.exposediris.core.server;

/** Which way to IRIS a server is, as far as it decides what is lost on it. */
public enum ServerKind {
    /** IRIS itself, by InterSystems' own driver. */
    IRIS,
    /** A PostgreSQL wire that gives each client a process of IRIS and carries values as they are, as EmbeddedIris does. */
    FAITHFUL_WIRE,
    /** iris-pgwire 1.0 within IRIS's own Python: all clients share one process of IRIS. */
    IRIS_PGWIRE_EMBEDDED,
    /** iris-pgwire 1.0 as a Python program that connects to IRIS: each statement takes whichever connection comes first. */
    IRIS_PGWIRE_EXTERNAL,
    /** A server that did not tell. It is trusted with nothing that only a certain server keeps. */
    UNKNOWN;

    /** Whether values and texts are changed on the way unless they are sent in a form that survives. */
    public boolean changesValues() {
        return this == IRIS_PGWIRE_EMBEDDED || this == IRIS_PGWIRE_EXTERNAL;
    }

    /** Whether a statement that was prepared by a name can be executed by it, and described without being executed. */
    public boolean keepsStatements() {
        return this == IRIS || this == FAITHFUL_WIRE;
    }

    /**
     * Whether rows are inserted as {@code INSERT … SELECT … UNION ALL SELECT …}, which costs a wire less than a statement for each row.
     * InterSystems' own driver is as fast with those.
     */
    public boolean takesRowsTogether() {
        return this == FAITHFUL_WIRE;
    }

    /** What becomes of transactions on such a server, where nothing else is known. */
    TransactionIsolation usualIsolation() {
        return switch (this) {
            case IRIS, FAITHFUL_WIRE -> TransactionIsolation.OWN;
            case IRIS_PGWIRE_EMBEDDED -> TransactionIsolation.SHARED;
            case IRIS_PGWIRE_EXTERNAL -> TransactionIsolation.NONE;
            case UNKNOWN -> TransactionIsolation.UNKNOWN;
        };
    }

    /** For a person to read. */
    String inWords() {
        return switch (this) {
            case IRIS -> "IRIS by InterSystems' driver";
            case FAITHFUL_WIRE -> "a PostgreSQL wire that keeps values";
            case IRIS_PGWIRE_EMBEDDED -> "iris-pgwire 1.0 within IRIS";
            case IRIS_PGWIRE_EXTERNAL -> "iris-pgwire 1.0 outside of IRIS";
            case UNKNOWN -> "unknown";
        };
    }

    /** What a cancelled statement comes to. Source: iris-pgwire 1.0.1, iris_executor.py:4493-4542. */
    String cancelInWords() {
        return switch (this) {
            case IRIS, FAITHFUL_WIRE -> "the statement ends";
            case IRIS_PGWIRE_EMBEDDED -> "the statement goes on";
            case IRIS_PGWIRE_EXTERNAL -> "the connection is closed, the statement goes on";
            case UNKNOWN -> "unknown";
        };
    }
}
