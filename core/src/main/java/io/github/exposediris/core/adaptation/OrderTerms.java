package io.github.exposediris.core.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The terms of an ORDER BY clause.
 *
 * @param terms what is ordered by
 * @param directions ASC, DESC or nothing, for each
 */
public record OrderTerms(List<List<Token>> terms, List<List<Token>> directions) {
    /** The terms between the words ORDER BY, which stand there, and {@code end}; none if {@code order} is not before it. */
    public static OrderTerms of(SqlText text, int order, int end) {
        OrderTerms found = new OrderTerms(new ArrayList<>(), new ArrayList<>());
        if (order < end) {
            int[] items = text.items(order + 2, end);
            for (int i = 0; i < items.length - 1; i++) {
                int last = items[i + 1] - 1;
                int directed = text.at(last - 1).isAny("ASC", "DESC") ? last - 1 : last;
                found.terms.add(text.copy(items[i], directed));
                found.directions.add(text.copy(directed, last));
            }
        }
        return found;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The clause, each term put in other words; nothing if there are no terms. */
    public Phrase clause(UnaryOperator<List<Token>> wording) {
        Phrase clause = new Phrase();
        for (int i = 0; i < terms.size(); i++) {
            clause.add(i == 0 ? "ORDER BY " : ", ").add(wording.apply(terms.get(i)));
            clause.add(directions.get(i).isEmpty() ? "" : " ").add(directions.get(i));
        }
        return clause;
    }
}
