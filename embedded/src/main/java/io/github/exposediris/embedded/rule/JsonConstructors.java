package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * JSON_ARRAY and JSON_OBJECT, which keep NULL unless ABSENT ON NULL says otherwise. Source: InterSystems SQL Reference, "JSON_ARRAY",
 * "JSON_OBJECT".
 */
final class JsonConstructors implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 2; i >= 0; i--) {
            if (text.hasAny(i, "JSON_ARRAY", "JSON_OBJECT") && text.at(i + 1).is("(")) {
                write(text, i);
            }
        }
    }

    private static void write(SqlText text, int at) throws SQLException {
        int end = text.closing(at + 1);
        boolean absent = text.has(end - 3, "ABSENT", "ON", "NULL");
        if (absent || text.has(end - 3, "NULL", "ON", "NULL")) {
            text.remove(end - 3, end);
            end -= 3;
        }
        if (text.at(at).is("JSON_OBJECT")) {
            pairs(text, at, end);
        }
        if (end > at + 2) {
            text.insert(at + 2, Token.symbol(","));
        }
        text.insert(at + 2, Token.engine(absent ? "TRUE" : "FALSE"));
        text.set(at, Token.engine("IRIS." + text.at(at).upper() + "_OF"));
    }

    private static void pairs(SqlText text, int at, int end) throws SQLException {
        int[] bounds = text.commaBounds(at + 2, end);
        for (int i = bounds.length - 2; i >= 0 && end > at + 2; i--) {
            int colon = text.find(bounds[i], bounds[i + 1] - 1, ":");
            if (colon == bounds[i + 1] - 1) {
                throw SqlCode.INVALID_STATEMENT.failure(": expected in JSON_OBJECT");
            }
            text.set(colon, Token.symbol(","));
        }
    }
}
