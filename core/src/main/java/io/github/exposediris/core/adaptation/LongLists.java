package io.github.exposediris.core.adaptation;

import java.util.List;

/** Cuts a long IN list into several that IRIS takes: {@code (x IN (…) OR x IN (…))}, or NOT IN joined by AND. */
final class LongLists implements Rule {
    /** Longer lists than this are reported to find nothing. */
    static final int MOST = 500;

    @Override
    public void apply(SqlText text) {
        for (int i = text.size() - 1; i > 0; i--) {
            if (text.at(i).is("IN") && text.at(i + 1).is("(") && !text.at(i + 2).isAny("SELECT", "WITH", "(")) {
                cut(text, i);
            }
        }
    }

    private static void cut(SqlText text, int in) {
        int close = text.closing(in + 1);
        if (close - in < 2 * MOST) {
            return;
        }
        int[] items = text.items(in + 2, close);
        int operator = text.at(in - 1).is("NOT") ? in - 1 : in;
        int start = Operands.start(text, operator);
        if (items.length - 1 > MOST && start >= 0) {
            text.replace(start, close + 1, lists(text, text.copy(start, operator), items, operator < in));
        }
    }

    private static List<Token> lists(SqlText text, List<Token> operand, int[] items, boolean negated) {
        Phrase lists = new Phrase().add("(");
        for (int i = 0; i < items.length - 1; i += MOST) {
            lists.add(i == 0 ? "" : negated ? " AND " : " OR ");
            lists.add(operand).add(negated ? " NOT IN (" : " IN (");
            lists.add(text.copy(items[i], items[Math.min(i + MOST, items.length - 1)] - 1)).add(")");
        }
        return lists.add(")").tokens();
    }
}
