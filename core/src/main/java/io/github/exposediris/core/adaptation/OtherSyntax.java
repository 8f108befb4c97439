package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.adaptation.Token.Kind;
import io.github.exposediris.core.dialect.Unsupported;

/**
 * What Exposed writes for other databases: frames of a window by range, arrays, and a table for a list. Source: InterSystems SQL
 * Reference, Window Functions.
 */
final class OtherSyntax implements Rule {
    @Override
    public void apply(SqlText text) {
        for (int i = text.size() - 1; i > 0; i--) {
            Token token = text.at(i);
            if (token.isAny("RANGE", "GROUPS") && text.at(i + 1).kind() != Kind.END) {
                frame(text, i);
            } else if (token.is("[") && text.at(i + 1).kind() == Kind.NUMBER && text.at(i + 2).is("]")) {
                throw Unsupported.array();
            } else if (token.is("ARRAY") && text.at(i + 1).is("[") && closes(text, i + 2)) {
                throw Unsupported.array();
            } else if (token.isAny("ANY", "ALL") && text.has(i + 1, "(") && text.at(i + 2).kind() == Kind.PARAMETER) {
                throw Unsupported.feature("ANY or ALL of an array", "use inList with the values.");
            } else if (token.is("TABLE") && text.at(i - 1).is("(") && text.at(i - 2).isAny("IN", "ANY", "ALL")) {
                text.replace(i, i + 1, new Phrase().add("SELECT * FROM").tokens());
            }
        }
    }

    /** Else {@code [} is IRIS's own operator, behind a column of that name. */
    private static boolean closes(SqlText text, int from) {
        int end = text.levelEnd(from);
        return text.find(from, end, "]") < end;
    }

    private static void frame(SqlText text, int at) {
        int open = text.enclosing(at);
        boolean clause = text.at(at + 1).isAny("BETWEEN", "UNBOUNDED", "CURRENT") || text.at(at + 1).isLiteral();
        if (open > 0 && text.at(open - 1).is("OVER") && clause) {
            throw Unsupported.feature("window frame by " + text.at(at).text(), "use rows, or leave the frame out.");
        }
    }
}
