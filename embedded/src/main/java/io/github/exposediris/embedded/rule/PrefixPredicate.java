package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;

/**
 * {@code a %STARTSWITH b} and {@code a [ b}, contains, become LIKE with the pattern made of b. Source: InterSystems SQL Reference,
 * "%STARTSWITH", "Contains Operator".
 */
final class PrefixPredicate implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("%STARTSWITH")) {
                like(text, i, "LIKE IRIS.PREFIX_PATTERN(");
            } else if (text.at(i).is("[")) {
                like(text, i, "LIKE IRIS.INFIX_PATTERN(");
            }
        }
    }

    private static void like(SqlText text, int operator, String engine) {
        text.insert(Operands.end(text, operator + 1), Token.engine(") ESCAPE '\\'"));
        text.set(operator, Token.engine(engine));
    }
}
