package io.github.exposediris.core.adaptation;

import java.util.List;

/**
 * GROUP BY an alias becomes GROUP BY what the alias stands for: IRIS groups by no alias, or by a column of that name if there is one.
 * Source: InterSystems SQL Reference, SELECT, and GROUP BY. Only where every column in it is qualified, as Exposed writes them: then
 * the name cannot be meant for a column.
 */
final class GroupAliases implements Rule {
    @Override
    public void apply(SqlText text) {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("SELECT")) {
                int end = text.find(i + 1, text.levelEnd(i + 1), Clauses.SET_OPERATORS);
                int group = text.find(i + 1, end, "GROUP");
                if (group < end && text.at(group + 1).is("BY")) {
                    replace(text, SelectList.of(text, i), text.items(group + 2, text.find(group, end, Clauses.AFTER_TERMS)));
                }
            }
        }
    }

    private static void replace(SqlText text, SelectList list, int[] terms) {
        for (int i = terms.length - 2; i >= 0; i--) {
            int item = Words.isName(text.at(terms[i])) ? list.named(text, terms[i]) : -1;
            if (item >= 0 && isQualified(text, list.start(item), list.valueEnd(text, item))) {
                List<Token> value = text.copy(list.start(item), list.valueEnd(text, item));
                text.replace(terms[i], terms[i] + 1, value);
            }
        }
    }

    /** Whether it holds columns with their tables only, and no sub-query, which IRIS would take for a literal there. */
    private static boolean isQualified(SqlText text, int from, int end) {
        boolean columns = false;
        for (int i = from; i < end; i++) {
            columns |= text.at(i).is(".");
            boolean name = Words.isName(text.at(i)) && !text.at(i + 1).isAny("(", ".") && !text.at(i - 1).is(".");
            if (text.at(i).is("SELECT") || name && !text.at(i - 1).is("AS")) {
                return false;
            }
        }
        return columns;
    }
}
