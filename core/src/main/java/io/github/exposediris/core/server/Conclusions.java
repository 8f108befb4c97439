package io.github.exposediris.core.server;

import static io.github.exposediris.core.server.Observation.EMPTY_TEXT;
import static io.github.exposediris.core.server.Observation.GATEWAY;
import static io.github.exposediris.core.server.Observation.PROCESS;
import static io.github.exposediris.core.server.Observation.PROCESS_IN_TRANSACTION;
import static io.github.exposediris.core.server.Observation.PROCESS_OF_SECOND;
import static io.github.exposediris.core.server.Observation.TAKES_FETCH;
import static io.github.exposediris.core.server.Observation.TEN_BY_LEVEL;
import static io.github.exposediris.core.server.Observation.TEXT;
import static io.github.exposediris.core.server.Observation.TYPE_OF_BIGINT;
import static io.github.exposediris.core.server.Observation.VERSION;

import java.util.Locale;
import java.util.Set;

/** What follows from what was seen. Where something was not seen, the answer is the one that cannot do harm. Immutable. */
record Conclusions(ServerAnnouncement announced, Observations seen) {
    /** iris-pgwire answers VERSION(), which IRIS does not have, by itself. Source: iris-pgwire 1.0.1, iris_executor.py:756-776. */
    private static final String GATEWAY_NAME = "IRIS PGWire";

    Conclusions after(ProbeStep step, ProbeAnswer answer) {
        return new Conclusions(announced, step.learn(seen, answer));
    }

    ServerCapabilities capabilities() {
        return ServerCapabilities.of(kind(), release(), isolation(), Findings.of(this));
    }

    boolean isWire() {
        return announced.wire();
    }

    /** Worth a question unless values arrive as they were sent and the server says that it is something else. */
    boolean mayBePgWire() {
        return isWire() && (announced.mayBePgWire() || !keepsTexts());
    }

    /**
     * A transaction is begun only where it cannot touch what others do: with one process for all, the ROLLBACK would undo the work of
     * others.
     */
    boolean mayBegin() {
        return isWire() && !kind().changesValues() && haveOwnProcesses();
    }

    /** Whether two connections told the numbers of two processes. */
    private boolean haveOwnProcesses() {
        return isNumber(PROCESS) && isNumber(PROCESS_OF_SECOND) && !seen.same(PROCESS, PROCESS_OF_SECOND);
    }

    private boolean isNumber(Observation observation) {
        String text = seen.get(observation);
        return text != null && text.matches("\\d{1,19}");
    }

    ServerKind kind() {
        if (!isWire()) {
            return ServerKind.IRIS;
        }
        String gateway = seen.get(GATEWAY);
        if (gateway != null && gateway.contains(GATEWAY_NAME) || changesTexts()) {
            return mode();
        }
        return keepsTexts() ? ServerKind.FAITHFUL_WIRE : ServerKind.UNKNOWN;
    }

    /**
     * Outside of IRIS types go by a list of codes that lacks BIGINT, inside by the first value; and inside an empty string is read as
     * NULL. Source: iris-pgwire 1.0.1, iris_executor.py:4183-4197, 266-304, 98-126.
     */
    private ServerKind mode() {
        String type = seen.get(TYPE_OF_BIGINT);
        boolean outside = type == null ? "".equals(seen.get(EMPTY_TEXT)) : !type.toUpperCase(Locale.ROOT).startsWith("INT");
        return outside ? ServerKind.IRIS_PGWIRE_EXTERNAL : ServerKind.IRIS_PGWIRE_EMBEDDED;
    }

    /** As drivers name the type: pgjdbc int8, r2dbc-postgresql INT8. */
    boolean announcesBigint() {
        String type = seen.get(TYPE_OF_BIGINT);
        return type != null && Set.of("INT8", "BIGINT").contains(type.toUpperCase(Locale.ROOT));
    }

    boolean keepsTexts() {
        return ProbeStep.SENT_TEXT.equals(seen.get(TEXT));
    }

    private boolean changesTexts() {
        return seen.has(TEXT) && !keepsTexts();
    }

    /** What iris-pgwire shows of processes may be chance, as statements take whichever connection comes first: there its kind decides. */
    TransactionIsolation isolation() {
        ServerKind kind = kind();
        if (kind == ServerKind.IRIS || kind.changesValues()) {
            return kind.usualIsolation();
        } else if (isNumber(PROCESS) && seen.same(PROCESS, PROCESS_OF_SECOND)) {
            return TransactionIsolation.SHARED;
        }
        return haveOwnProcesses() ? isolationOfProcesses() : TransactionIsolation.UNKNOWN;
    }

    /** A level of 0 is a division by it, which IRIS refuses. */
    private TransactionIsolation isolationOfProcesses() {
        if (seen.isRefused(TEN_BY_LEVEL)) {
            return TransactionIsolation.NONE;
        } else if (!isNumber(TEN_BY_LEVEL)) {
            return TransactionIsolation.UNKNOWN;
        }
        return seen.same(PROCESS, PROCESS_IN_TRANSACTION) ? TransactionIsolation.OWN : TransactionIsolation.NONE;
    }

    /** The release that is told; else one that takes what was seen to be taken. */
    ServerRelease release() {
        String version = seen.get(VERSION);
        if (lacksRelease() || version == null) {
            return seen.isRefused(TAKES_FETCH) ? ServerRelease.BEFORE_FETCH : ServerRelease.NEWEST;
        }
        return ServerRelease.parse(version);
    }

    /** Whether IRIS did not tell its release, as it cannot through r2dbc-postgresql, which takes {@code $ZVERSION} for a quotation. */
    boolean lacksRelease() {
        String version = seen.get(VERSION);
        return version == null || !ServerRelease.isToldBy(version);
    }
}
