package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * {@code SUBSTRING(s FROM a FOR b)} and {@code POSITION(s IN t)} with commas in the place of their words, and TRIM with the FROM that the
 * engine wants. Source: InterSystems SQL Reference, "SUBSTRING", "POSITION", "TRIM".
 */
final class SubstringForms implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 2; i >= 0; i--) {
            if (text.has(i, "SUBSTRING", "(")) {
                comma(text, i, "FROM");
                comma(text, i, "FOR");
            } else if (text.has(i, "TRIM", "(") && text.hasAny(i + 2, "LEADING", "TRAILING", "BOTH")) {
                trimmed(text, i);
            } else if (text.has(i, "POSITION", "(") && !comma(text, i, "IN")) {
                throw SqlCode.INVALID_STATEMENT.failure("IN expected in POSITION");
            }
        }
    }

    /** FROM may be missing where no characters are named. */
    private static void trimmed(SqlText text, int call) {
        int end = text.closing(call + 1);
        if (text.find(call + 2, end, "FROM") == end) {
            text.insert(call + 3, Token.word("FROM"));
        }
    }

    private static boolean comma(SqlText text, int call, String word) {
        int end = text.closing(call + 1);
        int at = text.find(call + 2, end, word);
        if (at < end) {
            text.set(at, Token.symbol(","));
        }
        return at < end;
    }
}
