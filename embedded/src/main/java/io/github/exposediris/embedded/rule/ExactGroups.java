package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * With {@code GROUP BY %EXACT(field)} the field itself may be selected, and comes as it is stored; the engine is asked for any value of
 * the group, which has only one. Source: InterSystems SQL Reference, "GROUP BY", "Collation, Letter Case, and Optimization".
 */
final class ExactGroups implements Rule {
    private static final Set<String> AGGREGATES = Set.of(
            "COUNT", "SUM", "AVG", "MIN", "MAX", "STDDEV", "STDDEV_SAMP", "STDDEV_POP", "VARIANCE", "VARIANCE_SAMP", "VARIANCE_POP",
            "LIST", "JSON_ARRAYAGG");

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("SELECT")) {
                int end = text.find(i + 1, text.blockEnd(i), "UNION", "INTERSECT", "EXCEPT");
                int group = text.find(i + 1, end, "GROUP");
                Set<String> fields = group < end ? exactFields(text, group, termsEnd(text, group, end)) : Set.of();
                if (!fields.isEmpty()) {
                    anyValues(text, termsEnd(text, group, end), end, fields);
                    list(text, SelectList.of(text, i), fields, scope);
                }
            }
        }
    }

    private static int termsEnd(SqlText text, int group, int end) {
        return text.find(group, end, "HAVING", "ORDER", "LIMIT", "OFFSET", "FETCH");
    }

    private static Set<String> exactFields(SqlText text, int group, int end) {
        Set<String> fields = new HashSet<>();
        int[] bounds = text.commaBounds(group + 2, end);
        for (int i = 0; i < bounds.length - 1; i++) {
            if (text.has(bounds[i], "%EXACT", "(") && text.closing(bounds[i] + 1) == bounds[i + 1] - 2) {
                fields.add(spelled(text, bounds[i] + 2, bounds[i + 1] - 2));
            }
        }
        return fields;
    }

    private static void list(SqlText text, SelectList list, Set<String> fields, Scope scope) throws SQLException {
        for (int i = list.size() - 1; i >= 0; i--) {
            int start = list.start(i);
            int end = list.end(i);
            boolean alias = end - start > 1 && text.at(end - 1).isName()
                    && (text.at(end - 2).is("AS") || Operands.endsValue(text.at(end - 2)));
            if (fieldEnd(text, start) == end && fields.contains(spelled(text, start, end))) {
                text.insert(end, Token.word("AS"), Token.engine(Token.quoted(label(text, end - 1, scope))));
            }
            anyValues(text, start, alias ? end - 1 : end, fields);
        }
    }

    private static String label(SqlText text, int field, Scope scope) throws SQLException {
        String name = text.at(field).name();
        return Tables.in(text, scope.catalog()).stream()
                .flatMap(table -> table.column(text.at(field).upper()).stream())
                .map(ColumnShape::name)
                .findFirst()
                .orElse(name);
    }

    /** Wraps the fields, but not in aggregates, which are of all rows of a group. */
    private static void anyValues(SqlText text, int from, int end, Set<String> fields) {
        int last = end;
        for (int i = from; i < last; i++) {
            boolean call = text.at(i + 1).is("(");
            int fieldEnd = fieldEnd(text, i);
            if (call && (AGGREGATES.contains(text.at(i).upper()) || text.at(i).is("%EXACT")) || text.has(i, "(", "SELECT")) {
                i = text.closing(call ? i + 1 : i);
            } else if (fieldEnd > i && fields.contains(spelled(text, i, fieldEnd))) {
                text.insert(fieldEnd, Token.symbol(")"));
                text.insert(i, Token.engine("ANY_VALUE"), Token.symbol("("));
                i = fieldEnd + 2;
                last += 3;
            }
        }
    }

    /** One past the field that begins there; that very position if none does. */
    private static int fieldEnd(SqlText text, int from) {
        int end = from;
        while (text.at(end).isName() && text.at(end + 1).is(".")) {
            end += 2;
        }
        return text.at(end).isName() && !text.at(end + 1).is("(") && !text.at(from - 1).is(".") ? end + 1 : from;
    }

    private static String spelled(SqlText text, int from, int end) {
        StringBuilder spelled = new StringBuilder();
        for (int i = from; i < end; i++) {
            spelled.append(text.at(i).upper());
        }
        return spelled.toString();
    }
}
