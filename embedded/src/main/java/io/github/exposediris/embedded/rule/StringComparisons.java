package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A string field is compared with a number as a string, where the engine would make a number of every string. */
final class StringComparisons implements Rule {
    private static final String[] OPERATORS = {"=", "<>", "!=", "<", ">", "<=", ">=", "LIKE"};

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        Set<String> strings = null;
        for (int i = text.size() - 2; i > 0; i--) {
            boolean number = text.at(i + 1).kind() == Kind.NUMBER || text.at(i + 1).kind() == Kind.PARAMETER;
            if (number && text.hasAny(i, OPERATORS) && text.at(i - 1).isName()) {
                strings = strings == null ? strings(text, scope) : strings;
                if (strings.contains(text.at(i - 1).upper()) && !isAssignment(text, i)) {
                    text.insert(i + 2, Token.engine("AS VARCHAR)"));
                    text.insert(i + 1, Token.engine("CAST("));
                }
            }
        }
    }

    private static boolean isAssignment(SqlText text, int operator) {
        return text.at(0).is("UPDATE") && text.find(0, operator, "WHERE") == operator;
    }

    private static Set<String> strings(SqlText text, Scope scope) throws SQLException {
        return Tables.in(text, scope.catalog()).stream()
                .flatMap(table -> table.columns().stream())
                .filter(StringComparisons::isString)
                .map(column -> column.name().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean isString(ColumnShape column) {
        return column.engineType().equals("VARCHAR_IGNORECASE") || column.engineType().equals("CHARACTER VARYING");
    }
}
