package io.github.exposediris.wire.session;

import java.util.List;

/**
 * A prepared query under its name.
 *
 * @param columns what the client is told of its result, once and for all
 */
record NamedQuery(PreparedQuery query, List<ResultColumn> columns) {
    /** Checks that the result still has these columns: a client asks for them once and would misread the rows. */
    void check(List<ResultColumn> actual) throws Fault {
        if (columns != actual && !sameAs(columns, actual)) {
            throw Fault.outdatedPlan();
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
