package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;

/**
 * LIST and JSON_ARRAYAGG of DISTINCT strings that compare without case give each once, in upper case. Source: InterSystems SQL
 * Reference, "DISTINCT", "Letter Case and DISTINCT Optimization".
 */
final class DistinctLists implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 3; i >= 0; i--) {
            if (text.hasAny(i, "LIST", "JSON_ARRAYAGG") && text.has(i + 1, "(", "DISTINCT")) {
                int end = text.closing(i + 1);
                if (isFolding(text.at(end - 1), Tables.in(text, scope.catalog())) && isField(text, i + 3, end)) {
                    text.insert(end, Token.symbol(")"));
                    text.insert(i + 3, Token.word("UPPER"), Token.symbol("("));
                }
            }
        }
    }

    private static boolean isField(SqlText text, int from, int end) {
        return end == from + 1 || end == from + 3 && text.at(from + 1).is(".");
    }

    private static boolean isFolding(Token field, List<TableShape> tables) {
        return tables.stream()
                .flatMap(table -> table.column(field.name()).stream())
                .map(ColumnShape::engineType)
                .anyMatch("VARCHAR_IGNORECASE"::equals);
    }
}
