package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;

/** A part of a query, and what may not stand in it. */
enum Clause {
    /** The select list, and every other place where all functions may stand. */
    LIST(true, true),
    /** WHERE and the conditions of joins. */
    WHERE(false, false),
    /** GROUP BY. */
    GROUP(false, false),
    /** HAVING. */
    HAVING(true, false);

    private final boolean aggregates;
    private final boolean windows;

    Clause(boolean aggregates, boolean windows) {
        this.aggregates = aggregates;
        this.windows = windows;
    }

    /** Source: InterSystems SQL Reference, "Overview of Aggregate Functions". */
    void requireAggregates() throws SQLException {
        if (!aggregates) {
            throw SqlCode.AGGREGATE_MISPLACED.failure();
        }
    }

    /** Source: InterSystems SQL Reference, "Overview of Window Functions". */
    void requireWindows() throws SQLException {
        if (!windows) {
            throw SqlCode.WINDOW_MISPLACED.failure();
        }
    }
}
