package io.github.exposediris.jdbc.doctor;

import static io.github.exposediris.jdbc.doctor.Treatment.ADAPTED;
import static io.github.exposediris.jdbc.doctor.Treatment.KEPT;
import static io.github.exposediris.jdbc.doctor.Treatment.REFUSED;

import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.server.Evidence;
import io.github.exposediris.core.server.Finding;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.core.server.ServerKind;
import java.util.List;

/** Says of each finding what the library does about it. */
record Assessor(ServerCapabilities server) {
    List<Assessment> assess() {
        return server.findings().stream().map(this::of).toList();
    }

    private Assessment of(Finding finding) {
        return switch (finding.capability()) {
            case KIND -> kind(finding);
            case RELEASE -> release(finding);
            case TRANSACTIONS -> refusedUnless(server.isolatesTransactions(), finding,
                    "transaction blocks only read and define; single writes in autoCommit; unsafeServer=ALLOW overrides");
            case TEXTS, EMPTY_TEXTS, COLUMN_TYPES, DATES -> value(finding);
            case PAGING -> new Assessment(finding, KEPT, "asks for pages in that form");
            case UPDATE_COUNTS -> refusedUnless(server.tellsCounts(), finding,
                    "update and delete return " + ServerGuard.UNKNOWN_COUNT + ", unknown; writes bound to a version and inserts"
                            + " that ignore duplicates are refused");
            case GENERATED_KEYS -> refusedUnless(server.tellsKeys(), finding,
                    "inserts that need the key are refused; make keys in the program, as UUIDTable does");
            case CANCEL -> refusedUnless(isFaithful(), finding,
                    "a time limit closes the connection and a new one is made; the statement may run on");
            case VECTORS -> refusedUnless(finding.answer().equals("compared"), finding, "nothing: similarity searches will fail");
            case HNSW -> hnsw(finding);
            case BATCHES -> batches(finding);
            case WRITES -> refusedUnless(finding.answer().equals(WriteCheck.UNDONE), finding,
                    "nothing: what only a write shows was not seen, or not all of it");
            case CLOCK -> new Assessment(finding, KEPT, "");
        };
    }

    private Assessment kind(Finding finding) {
        if (server.kind() == ServerKind.UNKNOWN) {
            return new Assessment(finding, REFUSED, "trusts it with nothing that only a certain server keeps");
        }
        return server.kind().changesValues()
                ? new Assessment(finding, ADAPTED, "sends statements and values in a form that comes through unchanged")
                : new Assessment(finding, KEPT, "");
    }

    private static Assessment release(Finding finding) {
        return finding.evidence() == Evidence.UNKNOWN
                ? new Assessment(finding, ADAPTED, "writes for that release; release=... in the URL says another")
                : new Assessment(finding, KEPT, "writes statements for it");
    }

    private Assessment value(Finding finding) {
        boolean kept = List.of("kept", "their own", "year-month-day").contains(finding.answer());
        if (kept) {
            return new Assessment(finding, KEPT, "");
        }
        return server.kind().changesValues()
                ? new Assessment(finding, ADAPTED, "sends and reads values in a form that comes through unchanged")
                : new Assessment(finding, REFUSED, "nothing, as the server is not known: values may change on their way");
    }

    private Assessment hnsw(Finding finding) {
        return finding.evidence() == Evidence.UNKNOWN || server.release().hasHnsw()
                ? new Assessment(finding, KEPT, "creates such an index where a table has one")
                : new Assessment(finding, ADAPTED, "searches go through all rows; a table with such an index cannot be created");
    }

    private Assessment batches(Finding finding) {
        return finding.answer().startsWith(WriteCheck.UNCOUNTED) && !isFaithful()
                ? new Assessment(finding, ADAPTED, "counts inserted rows by their statement, not by the answer")
                : refusedUnless(finding.answer().equals(WriteCheck.COUNTED), finding, "nothing: what it says of a batch is believed");
    }

    private boolean isFaithful() {
        return server.kind() == ServerKind.IRIS || server.kind() == ServerKind.FAITHFUL_WIRE;
    }

    private static Assessment refusedUnless(boolean kept, Finding finding, String measure) {
        return kept ? new Assessment(finding, KEPT, "") : new Assessment(finding, REFUSED, measure);
    }
}
