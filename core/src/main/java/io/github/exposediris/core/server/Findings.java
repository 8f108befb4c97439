package io.github.exposediris.core.server;

import static io.github.exposediris.core.server.Evidence.INFERRED;
import static io.github.exposediris.core.server.Evidence.OBSERVED;
import static io.github.exposediris.core.server.Evidence.UNKNOWN;

import java.util.ArrayList;
import java.util.List;

/** The conclusions in words. For one thread, once. */
final class Findings {
    private final Conclusions known;
    private final Observations seen;
    private final List<Finding> all = new ArrayList<>();

    private Findings(Conclusions known) {
        this.known = known;
        this.seen = known.seen();
    }

    static List<Finding> of(Conclusions known) {
        Findings findings = new Findings(known);
        findings.identity();
        findings.transactions();
        if (known.isWire()) {
            findings.values();
        }
        findings.inferred();
        findings.further();
        return findings.all;
    }

    private void identity() {
        ServerKind kind = known.kind();
        all.add(new Finding(Capability.KIND, kind.inWords(), kind == ServerKind.UNKNOWN ? UNKNOWN : OBSERVED));
        release();
    }

    private void release() {
        ServerRelease release = known.release();
        if (!known.lacksRelease()) {
            all.add(new Finding(Capability.RELEASE, release.toString(), OBSERVED));
        } else if (seen.has(Observation.TAKES_FETCH) || seen.isRefused(Observation.TAKES_FETCH)) {
            String age = release.hasFetch() ? "2025.1 or newer, as it takes FETCH" : "before 2025.1, as it takes no FETCH";
            all.add(new Finding(Capability.RELEASE, age, OBSERVED));
        } else {
            all.add(new Finding(Capability.RELEASE, unknown(Observation.VERSION) + "; taken for " + release, UNKNOWN));
        }
    }

    private void transactions() {
        TransactionIsolation isolation = known.isolation();
        boolean inferred = !known.isWire() || known.kind().changesValues();
        if (isolation == TransactionIsolation.UNKNOWN) {
            Observation missing =
                    seen.has(Observation.PROCESS_OF_SECOND) ? Observation.TEN_BY_LEVEL : Observation.PROCESS_OF_SECOND;
            all.add(new Finding(Capability.TRANSACTIONS, unknown(missing), UNKNOWN));
        } else {
            all.add(new Finding(Capability.TRANSACTIONS, isolation.inWords(), inferred ? INFERRED : OBSERVED));
        }
    }

    private void values() {
        seen(Capability.TEXTS, Observation.TEXT, known.keepsTexts() ? "kept" : "a text like a number becomes a number");
        boolean keepsEmpty = "".equals(seen.get(Observation.EMPTY_TEXT));
        seen(Capability.EMPTY_TEXTS, Observation.EMPTY_TEXT, keepsEmpty ? "kept" : "read as NULL");
        String type = seen.get(Observation.TYPE_OF_BIGINT);
        seen(Capability.COLUMN_TYPES, Observation.ONE,
                known.announcesBigint() ? "their own" : "others: a BIGINT is announced as " + type);
    }

    /** Paging goes by the release; the rest only a write or a long statement would show. */
    private void inferred() {
        String paging = known.release().hasFetch() ? "OFFSET and FETCH" : "TOP, and ROW_NUMBER() for later pages";
        all.add(new Finding(Capability.PAGING, paging, INFERRED));
        ServerKind kind = known.kind();
        ofKind(Capability.UPDATE_COUNTS, kind.changesValues() ? "always 0" : "told");
        ofKind(Capability.GENERATED_KEYS, kind.changesValues() ? "not told" : keys());
        ofKind(Capability.CANCEL, kind.cancelInWords());
    }

    private String keys() {
        return switch (known.isolation()) {
            case OWN -> "told by LAST_IDENTITY";
            case SHARED, NONE -> "LAST_IDENTITY may be another connection's";
            case UNKNOWN -> "LAST_IDENTITY, and unknown whether the connection's own";
        };
    }

    private void ofKind(Capability capability, String answer) {
        boolean unknown = known.kind() == ServerKind.UNKNOWN;
        all.add(new Finding(capability, unknown ? "unknown" : answer, unknown ? UNKNOWN : INFERRED));
    }

    private void further() {
        String product = seen.get(Observation.VECTOR_PRODUCT);
        ifAsked(Capability.VECTORS, Observation.VECTOR_PRODUCT,
                product != null && product.matches("11(\\.0*)?") ? "compared" : "compared wrongly, 1*3 + 2*4 is " + product);
        if (seen.asked(Observation.VECTOR_PRODUCT)) {
            hnsw();
        }
        ifAsked(Capability.CLOCK, Observation.LOCAL_TIME,
                "local " + seen.get(Observation.LOCAL_TIME) + ", UTC " + seen.get(Observation.UTC_TIME));
        String date = seen.get(Observation.DATE);
        ifAsked(Capability.DATES, Observation.DATE,
                date != null && date.matches("\\d{4}-\\d\\d-\\d\\d") ? "year-month-day" : "as " + date);
    }

    /** It came with the release that takes FETCH. Whether it is there only a definition would show. */
    private void hnsw() {
        boolean told = !known.lacksRelease() || seen.has(Observation.TAKES_FETCH) || seen.isRefused(Observation.TAKES_FETCH);
        String answer = known.release().hasHnsw() ? "since 2025.1" : "none before 2025.1";
        all.add(new Finding(Capability.HNSW, told ? answer : "unknown", told ? INFERRED : UNKNOWN));
    }

    private void ifAsked(Capability capability, Observation observation, String answer) {
        if (seen.asked(observation)) {
            seen(capability, observation, answer);
        }
    }

    private void seen(Capability capability, Observation observation, String answer) {
        boolean told = seen.has(observation);
        all.add(new Finding(capability, told ? answer : unknown(observation), told ? OBSERVED : UNKNOWN));
    }

    private String unknown(Observation observation) {
        String reason = seen.reason(observation);
        return reason == null ? "unknown" : "unknown: " + reason;
    }
}
