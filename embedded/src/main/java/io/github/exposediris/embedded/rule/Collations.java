package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * The collation functions, with or without brackets: %EXACT compares with case, %SQLUPPER without and with a blank in front.
 * Source: InterSystems SQL Reference, "%EXACT", "%SQLUPPER".
 */
final class Collations implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.hasAny(i, "%EXACT")) {
                wrap(text, i, "IRIS.EXACT(");
            } else if (text.hasAny(i, "%SQLUPPER", "%UPPER", "%ALPHAUP")) {
                wrap(text, i, "IRIS.SQLUPPER(");
            } else if (text.hasAny(i, "%SQLSTRING", "%STRING")) {
                wrap(text, i, "IRIS.SQLSTRING(");
            }
        }
    }

    private static void wrap(SqlText text, int at, String function) throws SQLException {
        if (at + 1 >= text.size()) {
            throw SqlCode.TERM_EXPECTED.failure();
        }
        text.insert(Operands.end(text, at + 1), Token.engine(")"));
        text.set(at, Token.engine(function));
    }
}
