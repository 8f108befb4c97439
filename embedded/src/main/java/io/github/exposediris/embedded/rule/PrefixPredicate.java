package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * {@code a %STARTSWITH b} becomes LIKE with the pattern made of b; {@code a [ b}, contains, and {@code a %MATCHES b}, which mind case
 * whatever the collation, become regular expressions. Source: InterSystems SQL Reference, "%STARTSWITH", "Contains Operator", "%MATCHES".
 */
final class PrefixPredicate implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("%STARTSWITH")) {
                replaced(text, i, "LIKE IRIS.PREFIX_PATTERN(", ") ESCAPE '\\'");
            } else if (text.at(i).is("[")) {
                replaced(text, i, "REGEXP IRIS.CONTAINING(", ")");
            } else if (text.at(i).is("%MATCHES")) {
                matches(text, i);
            }
        }
    }

    /** With its ESCAPE as a second argument. */
    private static void matches(SqlText text, int operator) {
        int end = Operands.end(text, operator + 1);
        if (text.at(end).is("ESCAPE")) {
            text.set(end, Token.engine(","));
            end = Operands.end(text, end + 1);
        }
        text.insert(end, Token.engine(")"));
        text.set(operator, Token.engine("REGEXP IRIS.MATCH_PATTERN("));
    }

    private static void replaced(SqlText text, int operator, String begin, String end) throws SQLException {
        if (operator + 1 >= text.size() || text.at(operator - 1).is(".")) {
            throw SqlCode.TERM_EXPECTED.failure();
        }
        text.insert(Operands.end(text, operator + 1), Token.engine(end));
        text.set(operator, Token.engine(begin));
    }
}
