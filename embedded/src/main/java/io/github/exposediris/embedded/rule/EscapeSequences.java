package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/** Takes the braces from {@code {fn f(x)}}, {@code {d '...'}}, {@code {t '...'}} and {@code {ts '...'}}. */
final class EscapeSequences implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("{")) {
                resolve(text, i);
            }
        }
    }

    /**
     * In braces IFNULL gives its first argument where that is not NULL, and NOW and PI need no brackets. Source: InterSystems SQL
     * Reference, "IFNULL", "NOW", "PI".
     */
    private static void function(SqlText text, int opening) {
        if (text.hasAny(opening + 1, "NOW", "PI") && !text.at(opening + 2).is("(")) {
            text.insert(opening + 2, Token.symbol("("), Token.symbol(")"));
        }
        if (text.at(opening + 1).is("IFNULL")) {
            text.set(opening + 1, Token.word("NVL"));
        }
        text.remove(opening, opening + 1);
    }

    private static void resolve(SqlText text, int opening) throws SQLException {
        int end = text.find(opening + 1, text.size(), "}");
        if (end == text.size()) {
            throw SqlCode.INVALID_STATEMENT.failure("} expected");
        }
        text.remove(end, end + 1);
        String kind = text.at(opening + 1).upper();
        text.remove(opening, opening + 1);
        switch (kind) {
            case "FN" -> function(text, opening);
            case "OJ" -> text.remove(opening, opening + 1);
            case "D" -> text.set(opening, Token.engine("DATE"));
            case "T" -> text.set(opening, Token.engine("TIME"));
            case "TS" -> text.set(opening, Token.engine("TIMESTAMP"));
            default -> throw SqlCode.INVALID_STATEMENT.failure("ODBC escape extension not supported");
        }
    }
}
