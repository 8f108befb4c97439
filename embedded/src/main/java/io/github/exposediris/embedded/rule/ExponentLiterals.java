package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.util.Locale;

/** {@code 1e3} is a double; the engine would make a decimal of one digit of it, which is how a BIT is kept. */
final class ExponentLiterals implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) {
        for (int i = 0; i < text.size(); i++) {
            Token token = text.at(i);
            if (token.kind() == Token.Kind.NUMBER && token.text().toUpperCase(Locale.ROOT).contains("E")) {
                text.replace(i, i + 1, Token.engine("CAST(" + token.text() + " AS DOUBLE PRECISION)"));
            }
        }
    }
}
