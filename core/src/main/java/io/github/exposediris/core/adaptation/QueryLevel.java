package io.github.exposediris.core.adaptation;

import org.jspecify.annotations.Nullable;

/**
 * What stands between two brackets, or outside of all: a query, or several whose rows are put together.
 *
 * @param from its first token
 * @param end one past its last
 */
record QueryLevel(int from, int end) {
    /** The level that the token stands in. */
    static QueryLevel of(SqlText text, int index) {
        int open = text.enclosing(index);
        return new QueryLevel(open + 1, open < 0 ? text.size() : text.closing(open));
    }

    /** The level that takes this one for one of its queries; null if there is none. */
    @Nullable QueryLevel outer(SqlText text) {
        Token before = text.at(from - 2);
        boolean part = before.isAny(Clauses.SET_OPERATORS) || text.has(from - 3, "UNION", "ALL")
                || text.at(end + 1).isAny(Clauses.SET_OPERATORS);
        return from > 0 && part ? of(text, from - 1) : null;
    }

    /** Whether rows of several queries are put together, each once. */
    boolean isDistinctSet(SqlText text) {
        for (int i = from; i < end; i = text.skip(i)) {
            if (text.at(i).isAny(Clauses.SET_OPERATORS) && !text.at(i + 1).is("ALL")) {
                return true;
            }
        }
        return false;
    }

    /** The SELECT that names the columns. */
    int firstSelect(SqlText text) {
        int at = from;
        while (text.at(at).is("(")) {
            at++;
        }
        return text.find(at, text.levelEnd(at), "SELECT");
    }

    /** Where the terms of its ORDER BY begin; its end if it has none. */
    int orderTerms(SqlText text) {
        return Math.min(text.find(from, end, "ORDER") + 2, end);
    }

    /** Whether its rows are compared with a value, so that it is the same whether each comes once. */
    boolean isCompared(SqlText text) {
        Token before = text.at(from - 2);
        return before.isAny("IN", "EXISTS", "ANY", "ALL", "SOME") || Words.isComparison(before) || Words.isComparison(text.at(end + 1));
    }
}
