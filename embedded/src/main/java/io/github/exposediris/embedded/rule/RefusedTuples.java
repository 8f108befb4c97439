package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/** Refuses {@code (a, b) IN (...)}, {@code (a, b) = (...)} and {@code COUNT(DISTINCT a, b)}: IRIS has no row values. */
final class RefusedTuples implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).is("(") && isCompared(text, i, text.closing(i)) && isList(text, i)) {
                throw SqlCode.INVALID_STATEMENT.failure(") expected, , found");
            }
            if (text.has(i, "COUNT", "(", "DISTINCT") && text.find(i + 2, text.closing(i + 1), ",") < text.closing(i + 1)) {
                throw SqlCode.INVALID_STATEMENT.failure("COUNT takes one field");
            }
        }
    }

    private static boolean isList(SqlText text, int opening) {
        int end = text.closing(opening);
        return !isCall(text.at(opening - 1)) && !text.at(opening + 1).is("SELECT") && text.find(opening + 1, end, ",") < end;
    }

    private static boolean isCompared(SqlText text, int opening, int closing) {
        return text.hasAny(closing + 1, "IN", "=", "<>", "!=", "<", ">", "<=", ">=") || text.has(closing + 1, "NOT", "IN");
    }

    private static boolean isCall(Token before) {
        return before.isName()
                && !before.is("WHERE")
                && !before.is("AND")
                && !before.is("OR")
                && !before.is("NOT")
                && !before.is("ON")
                && !before.is("HAVING")
                && !before.is("WHEN");
    }
}
