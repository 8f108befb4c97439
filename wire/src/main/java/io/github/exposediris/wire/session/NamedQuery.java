package io.github.exposediris.wire.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A prepared query under its name, and what the client was told of its result. */
final class NamedQuery {
    private final PreparedQuery query;
    private @Nullable List<ResultColumn> described;

    NamedQuery(PreparedQuery query) {
        this.query = query;
    }

    PreparedQuery query() {
        return query;
    }

    void described(List<ResultColumn> columns) {
        described = columns;
    }

    /** Checks that the result is still what the client was told; it would misread the rows otherwise. */
    void check(List<ResultColumn> columns) throws Fault {
        if (described != null && described != columns && !sameAs(described, columns)) {
            throw Fault.of("0A000", "cached plan must not change result type");
        }
    }

    private static boolean sameAs(List<ResultColumn> told, List<ResultColumn> columns) {
        boolean same = told.size() == columns.size();
        for (int i = 0; same && i < told.size(); i++) {
            same = told.get(i).looksLike(columns.get(i));
        }
        return same;
    }
}
