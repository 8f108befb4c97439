package io.github.exposediris.core.server;

import java.util.List;

/**
 * What a server keeps and what it loses. Immutable.
 *
 * @param kind which way to IRIS it is
 * @param release the release of IRIS behind it
 * @param isolation whether a transaction belongs to its connection
 * @param tellsCounts whether it tells how many rows a statement changed
 * @param tellsKeys whether the key that an insert made can be asked for on its connection
 * @param findings the same and more in words, with how each is known
 */
public record ServerCapabilities(
        ServerKind kind,
        ServerRelease release,
        TransactionIsolation isolation,
        boolean tellsCounts,
        boolean tellsKeys,
        List<Finding> findings) {

    /** Copies the findings. */
    public ServerCapabilities {
        findings = List.copyOf(findings);
    }

    /** A server that loses nothing, of that release. */
    public static ServerCapabilities complete(ServerRelease release) {
        return inferred(ServerKind.FAITHFUL_WIRE, release);
    }

    /** What is inferred of a server of that kind and release. */
    public static ServerCapabilities inferred(ServerKind kind, ServerRelease release) {
        return of(kind, release, kind.usualIsolation(), List.of());
    }

    /**
     * A server of that kind, with what was seen of its transactions. IRIS keeps the last key for each process, so that connections that
     * share one would be told each other's. Source: InterSystems SQL Reference, LAST_IDENTITY.
     */
    static ServerCapabilities of(ServerKind kind, ServerRelease release, TransactionIsolation isolation, List<Finding> findings) {
        boolean keys = isFaithful(kind) && isolation == TransactionIsolation.OWN;
        return new ServerCapabilities(kind, release, isolation, isFaithful(kind), keys, findings);
    }

    private static boolean isFaithful(ServerKind kind) {
        return kind == ServerKind.IRIS || kind == ServerKind.FAITHFUL_WIRE;
    }

    /** The same server where one connection alone writes: the last key is then its own. */
    public ServerCapabilities withOneWriter() {
        return new ServerCapabilities(kind, release, isolation, tellsCounts, tellsKeys || isFaithful(kind), findings);
    }

    /** Whether what a transaction wrote can be undone without touching what others wrote. */
    public boolean isolatesTransactions() {
        return isolation == TransactionIsolation.OWN;
    }

    /** The same server, taken for one of that release because its application says so. */
    public ServerCapabilities withRelease(ServerRelease other) {
        List<Finding> changed = findings.stream()
                .map(finding -> finding.capability() == Capability.RELEASE
                        ? new Finding(Capability.RELEASE, other.toString(), Evidence.TOLD)
                        : finding)
                .toList();
        return new ServerCapabilities(kind, other, isolation, tellsCounts, tellsKeys, changed);
    }
}
