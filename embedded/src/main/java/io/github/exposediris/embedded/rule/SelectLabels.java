package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.ReservedWords;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.Set;

/**
 * Names the columns that have no name: {@code Expression_n}, {@code Aggregate_n}, {@code HostVar_n}, n being the position in the
 * list. Source: InterSystems SQL Reference, "SELECT", "Column Aliases".
 */
final class SelectLabels implements Rule {
    private static final Set<String> AGGREGATES = Set.of(
            "COUNT", "SUM", "AVG", "MIN", "MAX", "STDDEV", "STDDEV_SAMP", "STDDEV_POP", "VARIANCE", "VARIANCE_SAMP", "VARIANCE_POP",
            "LIST", "JSON_ARRAYAGG");

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        boolean unnamedRowId = Tables.in(text, scope.catalog()).stream().allMatch(table -> table.identity().isEmpty());
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("SELECT")) {
                label(text, SelectList.of(text, i), unnamedRowId);
            }
        }
    }

    private static void label(SqlText text, SelectList list, boolean unnamedRowId) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (unnamedRowId && text.at(list.end(i) - 1).is("%ID") && isColumn(text, list.start(i), list.end(i))) {
                text.insert(list.end(i), Token.engine("AS \"ID\""));
                continue;
            }
            String kind = kind(text, list.start(i), list.end(i));
            if (!kind.isEmpty()) {
                label(text, list.start(i), list.end(i), kind + "_" + (i + 1));
            }
        }
    }

    /** A bare parameter is made a text, since the engine would know no type of it. */
    private static void label(SqlText text, int from, int end, String label) {
        text.insert(end, Token.engine("AS " + Token.quoted(label)));
        if (end == from + 1 && text.at(from).kind() == Kind.PARAMETER) {
            text.insert(end, Token.engine("AS VARCHAR)"));
            text.insert(from, Token.engine("CAST("));
        }
    }

    private static String kind(SqlText text, int from, int end) {
        Token last = text.at(end - 1);
        if (end <= from || last.is("*") || isColumn(text, from, end) || isAliased(text, from, end)) {
            return "";
        }
        if (end == from + 1 && last.kind() != Kind.WORD) {
            return "HostVar";
        }
        if (last.is("NULL") && end == from + 1) {
            return "Literal";
        }
        boolean aggregate = AGGREGATES.contains(text.at(from).upper()) && text.closing(from + 1) == end - 1;
        return aggregate ? "Aggregate" : text.has(from, "(", "SELECT") ? "Subquery" : "Expression";
    }

    private static boolean isColumn(SqlText text, int from, int end) {
        for (int i = from; i < end; i += 2) {
            Token part = text.at(i);
            boolean name = part.isName() && !part.upper().startsWith("$") && !ReservedWords.contains(part);
            if (!name || i + 1 < end && !text.at(i + 1).is(".")) {
                return false;
            }
        }
        return true;
    }

    /** Whether the item ends with AS and a name, or with a name right after a value. */
    private static boolean isAliased(SqlText text, int from, int end) {
        Token last = text.at(end - 1);
        Token before = text.at(end - 2);
        if (!last.isName() || ReservedWords.contains(last) || last.upper().startsWith("$") || end - 1 <= from) {
            return false;
        }
        boolean value = Operands.endsValue(before) || before.kind() == Kind.WORD && !isOperator(before) || before.kind() == Kind.ENGINE;
        return value || before.is("AS");
    }

    private static boolean isOperator(Token word) {
        return word.upper().startsWith("%") && !word.is("%ID") && !word.is("%VID");
    }
}
