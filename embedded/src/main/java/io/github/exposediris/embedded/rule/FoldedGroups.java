package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * DISTINCT and GROUP BY give strings that compare without case in upper case; %EXACT gives them as they are. Source: InterSystems SQL
 * Reference, "DISTINCT", "Letter Case and DISTINCT Optimization"; "GROUP BY".
 */
final class FoldedGroups implements Rule {
    private static final String FOLDING = "VARCHAR_IGNORECASE";

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        List<TableShape> tables = null;
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("SELECT")) {
                boolean distinct = text.at(i + 1).is("DISTINCT");
                int group = groupBy(text, i);
                if (distinct || group < text.size()) {
                    tables = tables == null ? Tables.in(text, scope.catalog()) : tables;
                    fold(text, i, distinct ? null : groupedNames(text, group), tables);
                }
            }
        }
    }

    /** Where GROUP BY of this SELECT stands, or the end of the text. */
    private static int groupBy(SqlText text, int select) {
        int end = text.find(select + 1, text.blockEnd(select), "UNION", "INTERSECT", "EXCEPT");
        int group = text.find(select + 1, end, "GROUP");
        return group < end ? group : text.size();
    }

    private static List<String> groupedNames(SqlText text, int group) {
        int end = text.find(group, text.blockEnd(group), "HAVING", "ORDER", "UNION", "INTERSECT", "EXCEPT", "FETCH", "LIMIT");
        int[] bounds = text.commaBounds(group + 2, end);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < bounds.length - 1; i++) {
            names.add(text.at(bounds[i + 1] - 2).upper());
        }
        return names;
    }

    private static void fold(
            SqlText text, int select, @Nullable List<String> grouped, List<TableShape> tables) {
        SelectList list = SelectList.of(text, select);
        Map<String, Integer> folded = new HashMap<>();
        int shift = 0;
        for (int i = list.size() - 1; i >= 0; i--) {
            int name = fieldEnd(text, list.start(i), list.end(i)) - 1;
            boolean wanted = name >= list.start(i) && (grouped == null || grouped.contains(text.at(name).upper()));
            Optional<ColumnShape> column = wanted ? column(tables, text.at(name).upper()) : Optional.empty();
            if (column.isPresent() && column.get().engineType().equals(FOLDING)) {
                folded.put(text.at(name).upper(), i + 1);
                shift += wrap(text, list.start(i), name + 1, list.end(i), column.get().name());
            }
        }
        if (grouped == null && !folded.isEmpty()) {
            order(text, list.end(list.size() - 1) + shift, folded);
        }
    }

    /** The end of the field that the item begins with, where it is a field with or without an alias; otherwise its start. */
    private static int fieldEnd(SqlText text, int from, int end) {
        int at = from + 1;
        while (at + 1 < end && text.at(at).is(".")) {
            at += 2;
        }
        boolean alias = at == end || text.at(at).is("AS") && at + 2 == end || text.at(at).isName() && at + 1 == end;
        return alias && text.at(from).isName() ? at : from;
    }

    private static int wrap(SqlText text, int from, int fieldEnd, int end, String name) {
        boolean labelled = fieldEnd < end;
        text.insert(fieldEnd, Token.engine(") AS " + FOLDING + ")" + (labelled ? "" : " AS " + Token.quoted(name))));
        text.insert(from, Token.engine("CAST(UPPER("));
        return 2;
    }

    /** The engine orders DISTINCT rows by items of the list only, so a folded field is named by its position. */
    private static void order(SqlText text, int from, Map<String, Integer> folded) {
        int order = text.find(from, text.blockEnd(from), "ORDER");
        if (!text.at(order).is("ORDER")) {
            return;
        }
        int end = text.find(order, text.blockEnd(order), "LIMIT", "OFFSET", "FETCH");
        int[] bounds = text.commaBounds(order + 2, end);
        for (int i = bounds.length - 2; i >= 0; i--) {
            int last = text.hasAny(bounds[i + 1] - 2, "ASC", "DESC") ? bounds[i + 1] - 2 : bounds[i + 1] - 1;
            Integer position = folded.get(text.at(last - 1).upper());
            boolean field = last == bounds[i] + 1 || last == bounds[i] + 3 && text.at(bounds[i] + 1).is(".");
            if (position != null && field) {
                text.replace(bounds[i], last, Token.engine(position.toString()));
            }
        }
    }

    private static Optional<ColumnShape> column(List<TableShape> tables, String upperName) {
        return tables.stream().flatMap(table -> table.column(upperName).stream()).findFirst();
    }
}
