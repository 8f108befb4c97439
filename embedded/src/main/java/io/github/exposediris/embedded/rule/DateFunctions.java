package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.Set;

/**
 * YEAR, HOUR and their like take texts as well; one that is no date is NULL. Source: InterSystems SQL Reference, "YEAR", "HOUR",
 * "SECOND", "WEEK".
 */
final class DateFunctions implements Rule {
    private static final Set<String> PARTS = Set.of(
            "YEAR", "QUARTER", "MONTH", "DAY", "DAYOFMONTH", "DAYOFWEEK", "DAYOFYEAR", "DAYNAME", "MONTHNAME", "LAST_DAY");

    /** Parts that read texts by themselves. */
    private static final Set<String> CLOCK_PARTS = Set.of("HOUR", "MINUTE");

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 2; i >= 0; i--) {
            if (text.at(i + 1).is("(") && isPart(text, i) && !text.hasAny(i - 1, ".", "AS")) {
                argument(text, i);
            }
        }
    }

    private static boolean isPart(SqlText text, int at) {
        boolean parameter = text.at(at + 2).kind() == Token.Kind.PARAMETER && text.at(at + 3).is(")");
        return PARTS.contains(text.at(at).upper()) || parameter && CLOCK_PARTS.contains(text.at(at).upper());
    }

    private static void argument(SqlText text, int at) {
        int end = text.closing(at + 1);
        boolean parameter = end == at + 3 && text.at(at + 2).kind() == Token.Kind.PARAMETER;
        if (end > at + 2 && text.find(at + 2, end, ",") == end) {
            text.insert(end, Token.engine(parameter ? "AS TIMESTAMP(9))" : ")"));
            text.insert(at + 2, Token.engine(parameter ? "CAST(" : "IRIS.AS_MOMENT_OR_NULL("));
        }
    }
}
