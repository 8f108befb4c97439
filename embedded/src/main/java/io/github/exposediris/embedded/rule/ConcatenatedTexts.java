package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * {@code ||} takes numbers in their canonical form: 1.50||'x' is 1.5x. A date would give its count of days, which the stand-in does not
 * have. Source: InterSystems SQL Reference, "CONCAT".
 */
final class ConcatenatedTexts implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        Kinds kinds = new Kinds(text, scope);
        for (int i = text.size() - 2; i > 0; i--) {
            if (text.at(i).is("||")) {
                operand(text, i + 1, Operands.end(text, i + 1), kinds);
                operand(text, Operands.signedStart(text, i), i, kinds);
            }
        }
    }

    private static void operand(SqlText text, int from, int end, Kinds kinds) throws SQLException {
        ValueKind kind = kinds.of(from, end);
        if (kind.isTemporal()) {
            throw AbsentSyntax.absent("concatenation of dates and times");
        }
        if (kind.isNumber()) {
            text.insert(end, Token.symbol(")"));
            text.insert(from, Token.engine("IRIS.TO_TEXT"), Token.symbol("("));
        }
    }
}
