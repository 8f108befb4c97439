package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * VARIANCE and STDDEV of a single value are 0, where VAR_SAMP and STDDEV_SAMP are NULL. Source: InterSystems SQL Reference,
 * "VARIANCE, VAR_SAMP, VAR_POP", "STDDEV, STDDEV_SAMP, STDDEV_POP".
 */
final class Deviations implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 2; i >= 0; i--) {
            if (text.hasAny(i, "VARIANCE", "STDDEV") && text.at(i + 1).is("(") && !text.at(i - 1).is("AS")) {
                call(text, i);
            }
        }
    }

    private static void call(SqlText text, int at) throws SQLException {
        int end = text.closing(at + 1) + 1;
        if (text.at(end).is("OVER")) {
            throw AbsentSyntax.absent(text.at(at).upper() + " over a window");
        }
        SqlText count = text.part(at, end);
        count.set(0, Token.word("COUNT"));
        text.set(at, Token.word(text.at(at).is("VARIANCE") ? "VAR_SAMP" : "STDDEV_SAMP"));
        text.insert(end, Token.engine("END)"));
        text.insert(at, Token.engine("= 1 THEN 0 ELSE"));
        text.replace(at, at, count);
        text.insert(at, Token.engine("(CASE WHEN"));
    }
}
