package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.Set;

/**
 * A window that is ordered reaches from the first row to the current one, where the engine would take the current row's equals in.
 * Source: InterSystems SQL Reference, "Overview of Window Functions", "The ROWS Clause".
 */
final class WindowFrames implements Rule {
    private static final Set<String> FRAMED = Set.of("AVG", "FIRST_VALUE", "LAST_VALUE", "NTH_VALUE", "MIN", "MAX", "SUM");

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 2; i < text.size() - 1; i++) {
            if (text.has(i, "OVER", "(") && text.at(i - 1).is(")") && FRAMED.contains(text.at(text.opening(i - 1) - 1).upper())) {
                int end = text.closing(i + 1);
                if (text.find(i + 2, end, "ORDER") < end && text.find(i + 2, end, "ROWS") == end) {
                    text.insert(end, Token.engine("ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"));
                }
            }
        }
    }
}
