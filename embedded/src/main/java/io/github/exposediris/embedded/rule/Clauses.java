package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;

/** Where the clauses of a query begin. LIMIT and OFFSET are no reserved words, so they may as well be names. */
final class Clauses {
    private static final String[] WORDS = {
        "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "UNION", "INTERSECT", "EXCEPT", "FETCH", "LIMIT", "OFFSET"
    };
    private static final String[] BEFORE_NAMES = {",", ".", "AS", "SELECT", "BY", "WHERE", "AND", "OR", "=", "DISTINCT", "("};

    private Clauses() {}

    /** Where the next clause begins outside brackets; {@code end} where none does. */
    static int next(SqlText text, int from, int end) {
        for (int i = text.find(from, end, WORDS); i < end; i = text.find(i + 1, end, WORDS)) {
            if (!text.hasAny(i, "LIMIT", "OFFSET") || isPaging(text, i)) {
                return i;
            }
        }
        return end;
    }

    /** Where LIMIT or OFFSET stands as a clause; {@code end} where it does not. */
    static int paging(SqlText text, int from, int end, String word) {
        for (int i = text.find(from, end, word); i < end; i = text.find(i + 1, end, word)) {
            if (isPaging(text, i)) {
                return i;
            }
        }
        return end;
    }

    /** Whether LIMIT or OFFSET there is the clause: a count follows and a value ended before. */
    static boolean isPaging(SqlText text, int at) {
        Token next = text.at(at + 1);
        boolean counts = next.kind() == Kind.NUMBER || next.kind() == Kind.PARAMETER || next.is("-");
        return counts && at > 0 && !text.hasAny(at - 1, BEFORE_NAMES);
    }
}
