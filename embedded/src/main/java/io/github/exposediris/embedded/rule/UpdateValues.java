package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code UPDATE t (a, b) VALUES (1, 2)} is {@code UPDATE t SET a = 1, b = 2}; without names all fields are meant. Source: InterSystems
 * SQL Reference, "UPDATE", "Synopsis".
 */
final class UpdateValues {
    private UpdateValues() {}

    /** Writes the statement with SET, if VALUES or a list of fields stands there. */
    static void resolve(SqlText text, int at, TableShape table) throws SQLException {
        boolean listed = text.at(at).is("(");
        int values = listed ? text.closing(at) + 1 : at;
        if (!text.at(values).is("VALUES")) {
            return;
        }
        List<Token> fields = listed ? names(text, at) : all(table);
        int[] bounds = text.commaBounds(values + 2, text.closing(values + 1));
        if (bounds.length - 1 != fields.size()) {
            throw (bounds.length - 1 < fields.size() ? SqlCode.TOO_FEW_VALUES : SqlCode.TOO_MANY_VALUES).failure();
        }
        text.remove(text.closing(values + 1), text.closing(values + 1) + 1);
        for (int i = fields.size() - 1; i >= 0; i--) {
            text.insert(bounds[i], fields.get(i), Token.symbol("="));
        }
        text.replace(at, values + 2, Token.word("SET"));
    }

    private static List<Token> names(SqlText text, int opening) {
        List<Token> names = new ArrayList<>();
        for (int i = opening + 1; i < text.closing(opening); i += 2) {
            names.add(text.at(i));
        }
        return names;
    }

    private static List<Token> all(TableShape table) {
        return table.columns().stream()
                .filter(column -> !column.isIdentity())
                .map(ColumnShape::name)
                .map(Token::delimited)
                .toList();
    }
}
