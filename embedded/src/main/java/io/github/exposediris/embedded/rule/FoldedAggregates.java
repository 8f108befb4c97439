package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;

/**
 * MIN and MAX of strings that compare without case, and LIST and JSON_ARRAYAGG of DISTINCT ones, give them in upper case. Source:
 * InterSystems SQL Reference, "MAX", "MIN"; "DISTINCT", "Letter Case and DISTINCT Optimization".
 */
final class FoldedAggregates implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 3; i >= 0; i--) {
            boolean distinct = text.has(i + 1, "(", "DISTINCT");
            if (distinct && text.hasAny(i, "LIST", "JSON_ARRAYAGG") || text.hasAny(i, "MIN", "MAX") && text.at(i + 1).is("(")) {
                fold(text, distinct ? i + 3 : i + 2, text.closing(i + 1), scope);
            }
        }
    }

    private static void fold(SqlText text, int from, int end, Scope scope) throws SQLException {
        if (isField(text, from, end) && isFolding(text.at(end - 1), Tables.in(text, scope.catalog()))) {
            text.insert(end, Token.symbol(")"));
            text.insert(from, Token.word("UPPER"), Token.symbol("("));
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
