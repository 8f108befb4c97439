package io.github.exposediris.core.server;

/** Whether a transaction belongs to the connection that began it. */
public enum TransactionIsolation {
    /** It does: what is rolled back is undone, and nothing else is. */
    OWN,
    /** All connections share one: a rollback undoes the work of others, a commit ends it. */
    SHARED,
    /** There is none: every statement stays, whatever is rolled back. */
    NONE,
    /** The server did not tell, so that writes in transactions are not safe. */
    UNKNOWN;

    /** For a person to read. */
    String inWords() {
        return switch (this) {
            case OWN -> "each connection has its own";
            case SHARED -> "all connections share one";
            case NONE -> "there are none";
            case UNKNOWN -> "unknown";
        };
    }
}
