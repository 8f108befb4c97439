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
}
