package io.github.exposediris.core.adaptation;

import java.util.ArrayList;
import java.util.List;

/**
 * DISTINCT, GROUP BY and UNION of texts tell spellings apart and give them as they are stored. By itself IRIS takes spellings that differ
 * in case for one, and gives it in upper case, though no row may hold it so; by {@code %EXACT} it does what a program expects that compares
 * the texts. The order stays that of the column. Source: InterSystems SQL Reference, DISTINCT and GROUP BY, on letter case; COUNT;
 * UNION, on collation.
 */
final class StoredSpellings implements Rule {
    @Override
    public void apply(SqlText text) {
        for (int i = text.types().isEmpty() ? -1 : text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("SELECT")) {
                groups(text, i);
                rows(text, i);
            } else if (text.at(i).is("DISTINCT") && text.at(i - 1).is("(")) {
                exact(text, i + 1, text.closing(i - 1));
            }
        }
    }

    /** The terms alone: what is selected of them then comes as it is stored. */
    private static void groups(SqlText text, int select) {
        int end = text.find(select + 1, text.levelEnd(select + 1), Clauses.SET_OPERATORS);
        int group = text.find(select + 1, end, "GROUP");
        if (group < end && text.at(group + 1).is("BY")) {
            int[] terms = text.items(group + 2, text.find(group, end, Clauses.AFTER_TERMS));
            for (int i = terms.length - 2; i >= 0; i--) {
                exact(text, terms[i], terms[i + 1] - 1);
            }
        }
    }

    private static void rows(SqlText text, int select) {
        List<QueryLevel> levels = new ArrayList<>();
        for (QueryLevel level = QueryLevel.of(text, select); level != null; level = level.outer(text)) {
            levels.add(0, level);
        }
        boolean distinct = text.at(select + 1).is("DISTINCT") || levels.stream().anyMatch(level -> level.isDistinctSet(text));
        if (distinct && !levels.get(0).isCompared(text)) {
            SelectList list = SelectList.of(text, select);
            levels.stream().filter(level -> level.firstSelect(text) == select).forEach(level -> order(text, list, level));
            items(text, list);
        }
    }

    private static void items(SqlText text, SelectList list) {
        for (int i = list.size() - 1; i >= 0; i--) {
            int end = list.valueEnd(text, i);
            boolean named = list.hasAlias(text, i);
            Token label = text.at(end - 1).after(" ");
            if (exact(text, list.start(i), end) && !named) {
                text.insert(end + 3, label);
            }
        }
    }

    /** What names an item of the list becomes its column, which keeps its order where the item no longer does. */
    private static void order(SqlText text, SelectList list, QueryLevel level) {
        int start = level.orderTerms(text);
        int[] terms = text.items(start, text.find(start, level.end(), Clauses.AFTER_TERMS));
        for (int i = terms.length - 2; i >= 0; i--) {
            int item = terms[i] < level.end() ? list.named(text, terms[i]) : -1;
            if (item >= 0 && text.types().isCaseBlind(value(text, list, item))) {
                text.replace(terms[i], terms[i] + 1, value(text, list, item));
            }
        }
    }

    private static List<Token> value(SqlText text, SelectList list, int item) {
        return text.copy(list.start(item), list.valueEnd(text, item));
    }

    /** Wraps the range if it is such a column; whether it is. */
    private static boolean exact(SqlText text, int from, int end) {
        List<Token> column = text.copy(from, end);
        boolean blind = text.types().isCaseBlind(column);
        if (blind) {
            text.replace(from, end, new Phrase().add("%EXACT(").add(column).add(")").tokens());
        }
        return blind;
    }
}
