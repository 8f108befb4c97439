package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;

/**
 * The items of a select list, while TOP still stands where IRIS writes it.
 *
 * @param bounds the start of each item, then one past the comma that would follow the last
 */
record SelectList(int[] bounds) {
    /** The list of the SELECT that stands there. */
    static SelectList of(SqlText text, int select) {
        int start = select + 1;
        if (text.hasAny(start, "DISTINCT", "ALL")) {
            start++;
        }
        if (text.at(start).is("TOP")) {
            start = text.at(start + 1).is("(") ? text.closing(start + 1) + 1 : start + 2;
        }
        return new SelectList(text.commaBounds(start, Clauses.next(text, start, text.blockEnd(start))));
    }

    int size() {
        return bounds.length - 1;
    }

    int start(int item) {
        return bounds[item];
    }

    int end(int item) {
        return bounds[item + 1] - 1;
    }
}
