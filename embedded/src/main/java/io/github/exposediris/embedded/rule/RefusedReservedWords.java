package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.ReservedWords;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.type.TypeReader;
import java.sql.SQLException;

/** Refuses a reserved word that stands as a name without quotes. Source: InterSystems SQL Reference, "Reserved Words". */
final class RefusedReservedWords implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (ReservedWords.contains(text.at(i)) && standsAsName(text, i)) {
                throw SqlCode.INVALID_STATEMENT.failure(
                        "IDENTIFIER expected, the reserved word " + text.at(i).upper() + " found");
            }
        }
    }

    private static boolean standsAsName(SqlText text, int at) throws SQLException {
        Token token = text.at(at);
        Token next = text.at(at + 1);
        if (text.at(at - 1).is(".")) {
            return true;
        }
        if (next.is("(") || isDatePart(text, at)) {
            return false;
        }
        if (ReservedWords.namesType(token)) {
            return !standsAsType(text, at);
        }
        if (text.at(at - 1).is("AS")) {
            return !text.hasAny(at, "SELECT", "WITH");
        }
        return !ReservedWords.servesQueries(token) && !token.upper().startsWith("%");
    }

    /** {@code DATEADD(hour, ...)}. */
    private static boolean isDatePart(SqlText text, int at) {
        return text.hasAny(at, "HOUR", "MINUTE", "SECOND") && text.at(at - 1).is("(") && text.at(at + 1).is(",");
    }

    private static boolean standsAsType(SqlText text, int at) throws SQLException {
        if (text.hasAny(TypeReader.at(text, at).end(), "PATH", "EXISTS", "FORMAT")) {
            return text.at(at - 1).isName();
        }
        boolean after = text.hasAny(at - 1, "AS", ",", "(") || ReservedWords.namesType(text.at(at - 1));
        boolean before = text.hasAny(at + 1, ")", "(", ",") || text.hasAny(at + 1, "PRECISION", "VARYING");
        return after && before;
    }
}
