package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;

/** {@code a %STARTSWITH b} becomes LIKE with the pattern made of b. Source: InterSystems SQL Reference, "%STARTSWITH". */
final class PrefixPredicate implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("%STARTSWITH")) {
                text.insert(Operands.end(text, i + 1), Token.engine(") ESCAPE '\\'"));
                text.set(i, Token.engine("LIKE IRIS.PREFIX_PATTERN("));
            }
        }
    }
}
