package io.github.exposediris.wire.session;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The plans that a session keeps, the least recently used dropped first. */
final class Plans {
    private final Planner planner;
    private final Journal journal;
    private final Map<PreparedQuery, KeptPlan> entries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PreparedQuery, KeptPlan> eldest) {
            boolean full = size() > SessionLimits.PLANS;
            if (full) {
                eldest.getValue().plan().close();
            }
            return full;
        }
    };

    Plans(Planner planner, Journal journal) {
        this.planner = planner;
        this.journal = journal;
    }

    /** A plan for the query that no change of a definition has outdated; there is none for it in a transaction that failed. */
    Plan of(PreparedQuery query) throws SQLException, Fault {
        Plan plan = current(query);
        journal.checkNotSpoilt(plan.tag());
        return plan;
    }

    private Plan current(PreparedQuery query) throws SQLException, Fault {
        KeptPlan known = entries.get(query);
        if (known != null && known.version() == journal.version() && known.plan().reusable()) {
            return known.plan();
        }
        if (known != null) {
            entries.remove(query);
            known.plan().close();
        }
        KeptPlan fresh = new KeptPlan(journal.version(), planner.plan(query));
        entries.put(query, fresh);
        return fresh.plan();
    }

    void close() {
        entries.values().forEach(entry -> entry.plan().close());
        entries.clear();
    }

    private record KeptPlan(long version, Plan plan) {}
}
