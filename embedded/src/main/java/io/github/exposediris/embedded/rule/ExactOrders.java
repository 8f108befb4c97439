package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * DISTINCT rows of {@code %EXACT(field)} are ordered by the field, without regard to case: DISTINCT comes first, then the order of any
 * field. The engine orders DISTINCT rows by what is made of items of the list only. Source: InterSystems SQL Reference, "DISTINCT",
 * "DISTINCT and ORDER BY".
 */
final class ExactOrders implements Rule {
    private static final String FOLDING = "VARCHAR_IGNORECASE";

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            int order = text.has(i, "SELECT", "DISTINCT") ? text.find(i + 1, text.blockEnd(i), "ORDER") : text.size();
            if (order < text.size() && text.at(order).is("ORDER")) {
                Set<String> exact = exactFields(text, i, Tables.in(text, scope.catalog()));
                if (!exact.isEmpty()) {
                    terms(text, order, exact);
                }
            }
        }
    }

    private static Set<String> exactFields(SqlText text, int select, List<TableShape> tables) {
        Set<String> fields = new HashSet<>();
        SelectList list = SelectList.of(text, select);
        for (int i = 0; i < list.size(); i++) {
            int start = list.start(i);
            if (text.has(start, "%EXACT", "(")) {
                int close = text.closing(start + 1);
                String name = text.at(close - 1).upper();
                boolean folds = tables.stream()
                        .flatMap(table -> table.column(name).stream())
                        .anyMatch(column -> column.engineType().equals(FOLDING));
                if (folds) {
                    fields.add(spelled(text, start + 2, close));
                    fields.add(name);
                }
            }
        }
        return fields;
    }

    private static void terms(SqlText text, int order, Set<String> exact) {
        int end = text.find(order, text.blockEnd(order), "LIMIT", "OFFSET", "FETCH");
        int[] bounds = text.commaBounds(order + 2, end);
        for (int i = bounds.length - 2; i >= 0; i--) {
            int last = text.hasAny(bounds[i + 1] - 2, "ASC", "DESC") ? bounds[i + 1] - 2 : bounds[i + 1] - 1;
            if (exact.contains(spelled(text, bounds[i], last))) {
                text.insert(last, Token.symbol(")"), Token.engine("AS " + FOLDING + ")"));
                text.insert(bounds[i], Token.engine("CAST("), Token.word("%EXACT"), Token.symbol("("));
            }
        }
    }

    private static String spelled(SqlText text, int from, int end) {
        StringBuilder spelled = new StringBuilder();
        for (int i = from; i < end; i++) {
            spelled.append(text.at(i).upper());
        }
        return spelled.toString();
    }
}
