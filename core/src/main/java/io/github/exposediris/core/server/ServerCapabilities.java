package io.github.exposediris.core.server;

/**
 * What a server keeps and what it loses. Immutable.
 *
 * @param kind which way to IRIS it is
 * @param release the release of IRIS behind it
 * @param isolation whether a transaction belongs to its connection
 * @param tellsCounts whether it tells how many rows a statement changed
 * @param tellsKeys whether the key that an insert made can be asked for on its connection
 */
public record ServerCapabilities(
        ServerKind kind, ServerRelease release, TransactionIsolation isolation, boolean tellsCounts, boolean tellsKeys) {

    /** A server that loses nothing, of that release. */
    public static ServerCapabilities complete(ServerRelease release) {
        return new ServerCapabilities(ServerKind.FAITHFUL_WIRE, release, TransactionIsolation.OWN, true, true);
    }

    /** What is inferred of a server of that kind and release. */
    public static ServerCapabilities inferred(ServerKind kind, ServerRelease release) {
        return switch (kind) {
            case IRIS, FAITHFUL_WIRE -> new ServerCapabilities(kind, release, TransactionIsolation.OWN, true, true);
            case IRIS_PGWIRE_EMBEDDED -> new ServerCapabilities(kind, release, TransactionIsolation.SHARED, false, false);
            case IRIS_PGWIRE_EXTERNAL -> new ServerCapabilities(kind, release, TransactionIsolation.NONE, false, false);
            case UNKNOWN -> new ServerCapabilities(kind, release, TransactionIsolation.UNKNOWN, false, false);
        };
    }

    /** Whether what a transaction wrote can be undone without touching what others wrote. */
    public boolean isolatesTransactions() {
        return isolation == TransactionIsolation.OWN;
    }
}
