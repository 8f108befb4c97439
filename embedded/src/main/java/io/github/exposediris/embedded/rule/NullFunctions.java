package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * IFNULL never gives its first argument: the second where the first is NULL, else the third or NULL. GREATEST and LEAST are NULL where
 * any argument is. Source: InterSystems SQL Reference, "IFNULL", "GREATEST", "LEAST".
 */
final class NullFunctions implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 2; i >= 0; i--) {
            if (text.has(i, "IFNULL", "(")) {
                ifNull(text, i);
            } else if (text.hasAny(i, "GREATEST", "LEAST") && text.at(i + 1).is("(")) {
                extreme(text, i);
            }
        }
    }

    private static void ifNull(SqlText text, int at) {
        int end = text.closing(at + 1);
        int[] bounds = text.commaBounds(at + 2, end);
        if (bounds.length < 3 || bounds.length > 4) {
            return;
        }
        text.set(end, Token.engine("END)"));
        if (bounds.length == 4) {
            text.set(bounds[2] - 1, Token.word("ELSE"));
        }
        text.set(bounds[1] - 1, Token.engine("IS NULL THEN"));
        text.replace(at, at + 2, Token.engine("(CASE WHEN"));
    }

    private static void extreme(SqlText text, int at) {
        int end = text.closing(at + 1);
        int[] bounds = text.commaBounds(at + 2, end);
        SqlText guard = text.part(at, at);
        for (int i = 0; i < bounds.length - 1; i++) {
            guard.insert(guard.size(), Token.engine(i == 0 ? "(CASE WHEN" : "OR"), Token.symbol("("));
            guard.replace(guard.size(), guard.size(), text.part(bounds[i], bounds[i + 1] - 1));
            guard.insert(guard.size(), Token.symbol(")"), Token.engine("IS NULL"));
        }
        guard.insert(guard.size(), Token.engine("THEN NULL ELSE"));
        text.insert(end + 1, Token.engine("END)"));
        text.replace(at, at, guard);
    }
}
