package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.ReservedWords;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names the fields of a NATURAL JOIN, for the engine would also join by the hidden columns that every table has. */
final class NaturalJoins implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            int join = text.at(i).is("NATURAL") ? text.find(i, text.blockEnd(i), "JOIN") : text.size();
            if (join < text.size() && text.at(join + 1).isName()) {
                join(text, i, join, scope);
            }
        }
    }

    private static void join(SqlText text, int natural, int join, Scope scope) throws SQLException {
        TableName name = TableName.at(text, join + 1);
        Optional<TableShape> right = scope.catalog().table(name);
        int from = natural;
        while (from > 0 && !text.at(from).is("FROM")) {
            from = text.at(from).is(")") ? text.opening(from) - 1 : from - 1;
        }
        List<TableShape> left = Tables.in(text.part(from, natural), scope.catalog());
        if (right.isEmpty() || left.isEmpty()) {
            return;
        }
        String common = right.get().columns().stream()
                .filter(column -> left.stream().anyMatch(table -> table.column(column.name()).isPresent()))
                .map(ColumnShape::name)
                .map(Token::quoted)
                .collect(Collectors.joining(", "));
        int end = text.at(name.end()).is("AS") ? name.end() + 2 : name.end();
        boolean alias = end == name.end() && text.at(end).isName() && !ReservedWords.contains(text.at(end));
        text.insert(alias ? end + 1 : end, Token.engine(common.isEmpty() ? "ON 1 = 1" : "USING (" + common + ")"));
        text.remove(natural, natural + 1);
    }
}
