package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * {@code a %STARTSWITH b} and {@code a [ b}, contains, become LIKE with the pattern made of b. Source: InterSystems SQL Reference,
 * "%STARTSWITH", "Contains Operator".
 */
final class PrefixPredicate implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("%STARTSWITH")) {
                like(text, i, "LIKE IRIS.PREFIX_PATTERN(");
            } else if (text.at(i).is("[")) {
                like(text, i, "LIKE IRIS.INFIX_PATTERN(");
            }
        }
    }

    private static void like(SqlText text, int operator, String engine) throws SQLException {
        if (operator + 1 >= text.size() || text.at(operator - 1).is(".")) {
            throw SqlCode.TERM_EXPECTED.failure();
        }
        text.insert(Operands.end(text, operator + 1), Token.engine(") ESCAPE '\\'"));
        text.set(operator, Token.engine(engine));
    }
}
