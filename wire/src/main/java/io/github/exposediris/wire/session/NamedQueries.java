package io.github.exposediris.wire.session;

import java.util.HashMap;
import java.util.Map;

/** The prepared queries of a session by name; the empty name may be taken again and again. */
final class NamedQueries {
    private final boolean refusesTaken;
    private final Allowance allowance;
    private final Map<String, NamedQuery> queries = new HashMap<>();

    /**
     * No queries as yet.
     *
     * @param refusesTaken whether a name that is taken is refused; otherwise the later query has it
     * @param bytes how long their texts may be together
     */
    NamedQueries(boolean refusesTaken, long bytes) {
        this.refusesTaken = refusesTaken;
        allowance = new Allowance("prepared statements", bytes);
    }

    void add(String name, NamedQuery query) throws Fault {
        if (queries.size() >= SessionLimits.STATEMENTS) {
            throw Fault.of("54000", "too many prepared statements: at most " + SessionLimits.STATEMENTS + "; close some");
        }
        allowance.take(query.query().text().length());
        queries.put(name, query);
    }

    /** Makes room for a query of this name. */
    void expect(String name) throws Fault {
        if (name.isEmpty() || !refusesTaken) {
            remove(name);
        } else if (queries.containsKey(name)) {
            throw Fault.of("42P05", "prepared statement \"" + name + "\" already exists");
        }
    }

    NamedQuery get(String name) throws Fault {
        NamedQuery query = queries.get(name);
        if (query == null) {
            throw Fault.of("26000", "prepared statement \"" + name + "\" does not exist");
        }
        return query;
    }

    void remove(String name) {
        NamedQuery removed = queries.remove(name);
        if (removed != null) {
            allowance.give(removed.query().text().length());
        }
    }
}
