package io.github.exposediris.core.adaptation;

import java.util.List;

/**
 * The order of a set operation, which names its columns by position or by a simple name. Exposed writes them with their tables. Source:
 * InterSystems SQL Reference, UNION.
 */
final class UnionOrder {
    private UnionOrder() {}

    /** Names columns by their positions; changes nothing and answers false if a term is no column of the result. */
    static boolean byPositions(PagedQuery query) {
        SqlText text = query.text();
        int end = query.orderEnd();
        int[] items = text.items(text.find(query.start(), end, "ORDER") + 2, end);
        int[] positions = new int[items.length - 1];
        for (int i = 0; i < positions.length; i++) {
            int last = termEnd(text, items[i + 1] - 1);
            positions[i] = last == items[i] + 1 ? 0 : query.columns().named(text.copy(items[i], last)) + 1;
            if (positions[i] == 0 && last > items[i] + 1) {
                return false;
            }
        }
        name(text, items, positions);
        return true;
    }

    private static void name(SqlText text, int[] items, int[] positions) {
        for (int i = positions.length - 1; i >= 0; i--) {
            if (positions[i] > 0) {
                text.replace(items[i], termEnd(text, items[i + 1] - 1), List.of(Token.number(positions[i])));
            }
        }
    }

    private static int termEnd(SqlText text, int end) {
        return text.at(end - 1).isAny("ASC", "DESC") ? end - 1 : end;
    }
}
