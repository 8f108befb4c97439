package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;

/** ORDER BY in a sub-query needs TOP there; LIMIT and FETCH will not do. Source: InterSystems SQL Reference, "ORDER BY", "LIMIT". */
final class SubqueryOrder implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).is("(") && text.at(i + 1).is("SELECT")) {
                int end = text.closing(i);
                if (text.find(i + 1, end, "ORDER") < end && !hasTop(text, i + 1)) {
                    throw SqlCode.INVALID_STATEMENT.failure(") expected, ORDER found: ORDER BY in a subquery requires TOP");
                }
            }
        }
    }

    /** Whether the SELECT that stands there has TOP. */
    static boolean hasTop(SqlText text, int select) {
        int at = select + 1;
        return text.at(text.hasAny(at, "DISTINCT", "ALL") ? at + 1 : at).is("TOP");
    }
}
