package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.dialect.Unsupported;
import java.util.List;

/**
 * Comparisons of rows, {@code (a, b) IN ((?, ?), …)} and {@code (a, b) = (?, ?)}, become comparisons of their values: IRIS has no row
 * values. Source: InterSystems SQL Reference, IN, whose items are scalar.
 */
final class RowValues implements Rule {
    @Override
    public void apply(SqlText text) {
        for (int i = text.size() - 1; i > 0; i--) {
            int open = text.at(i).is(")") ? text.opening(i) : -1;
            if (open >= 0 && !Words.isFunction(text.at(open - 1)) && text.items(open + 1, i).length > 2) {
                comparison(text, open, i);
            }
        }
    }

    private static void comparison(SqlText text, int open, int close) {
        int at = text.at(close + 1).is("NOT") ? close + 2 : close + 1;
        if (text.at(open - 1).isAny("IN", "VALUES") || text.at(open + 1).isAny("SELECT", "WITH", "(") || !text.at(at + 1).is("(")) {
            return;
        }
        int end = text.skip(at + 1);
        if (text.at(at).is("IN")) {
            list(text, open, at, end, text.at(close + 1).is("NOT"));
        } else if (text.at(at).isAny("=", "<>", "!=")) {
            replace(text, open, end, new int[] {at + 1, end + 1}, !text.at(at).is("="));
        }
    }

    private static void list(SqlText text, int open, int in, int end, boolean negated) {
        if (text.at(in + 2).isAny("SELECT", "WITH")) {
            throw Unsupported.feature("row value before IN with a sub-query", "write EXISTS with a condition for each column.");
        }
        replace(text, open, end, text.items(in + 2, end - 1), negated);
    }

    private static void replace(SqlText text, int open, int end, int[] rows, boolean negated) {
        int[] left = text.items(open + 1, text.closing(open));
        Phrase form = new Phrase().add(negated ? "(NOT (" : "(");
        for (int i = 0; i < rows.length - 1; i++) {
            form.add(i == 0 ? "" : " OR ").add(row(text, left, text.items(rows[i] + 1, text.closing(rows[i]))));
        }
        text.replace(open, end, form.add(negated ? "))" : ")").tokens());
    }

    private static List<Token> row(SqlText text, int[] left, int[] right) {
        Phrase row = new Phrase().add("(");
        for (int i = 0; i < Math.min(left.length, right.length) - 1; i++) {
            row.add(i == 0 ? "" : " AND ").add(text.copy(left[i], left[i + 1] - 1));
            row.add(" = ").add(text.copy(right[i], right[i + 1] - 1));
        }
        return row.add(")").tokens();
    }
}
