package io.github.exposediris.wire.session;

import java.util.HashMap;
import java.util.Map;

/** The prepared queries of a session by name; the empty name may be taken again and again. */
final class NamedQueries {
    private final boolean refusesTaken;
    private final Map<String, NamedQuery> queries = new HashMap<>();

    /** @param refusesTaken whether a name that is taken is refused; otherwise the later query has it */
    NamedQueries(boolean refusesTaken) {
        this.refusesTaken = refusesTaken;
    }

    void add(String name, NamedQuery query) throws Fault {
        if (queries.size() >= SessionLimits.STATEMENTS) {
            throw Fault.of("54000", "too many prepared statements: at most " + SessionLimits.STATEMENTS + "; close some");
        }
        queries.put(name, query);
    }

    /** Makes room for a query of this name. */
    void expect(String name) throws Fault {
        if (name.isEmpty() || !refusesTaken) {
            queries.remove(name);
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
        queries.remove(name);
    }
}
