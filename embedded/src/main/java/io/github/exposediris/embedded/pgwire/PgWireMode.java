package io.github.exposediris.embedded.pgwire;

/** The two ways in which iris-pgwire 1.0.1 reaches IRIS. Source: iris_executor.py:77-96. */
public enum PgWireMode {
    /** Within IRIS's own Python: all clients share one process of IRIS. */
    EMBEDDED,
    /** As a Python program that connects to IRIS through its DB-API driver. */
    EXTERNAL
}
