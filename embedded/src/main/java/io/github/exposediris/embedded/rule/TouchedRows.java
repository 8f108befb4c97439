package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.Optional;

/**
 * LAST_IDENTITY gives the RowID of the last row that an UPDATE or DELETE changed, too. The condition stands twice, since the engine
 * may turn the operands of AND round. Source: InterSystems SQL Reference, "LAST_IDENTITY".
 */
final class TouchedRows implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.has(i, "LAST_IDENTITY", "(", ")")) {
                text.replace(i, i + 3, Token.engine("COALESCE(@TOUCHED, IDENTITY())"));
            }
        }
        if (text.hasAny(0, "UPDATE", "DELETE")) {
            change(text, scope);
        }
    }

    /** A condition, always true, that remembers the row; an insert forgets it, see {@link TableShape#FORGETTING}. */
    static String remembering(String rowId) {
        return "SET(@TOUCHED, " + rowId + ") IS NOT NULL";
    }

    private static void change(SqlText text, Scope scope) throws SQLException {
        TableName name = TableName.at(text, text.at(1).is("FROM") ? 2 : 1);
        Optional<TableShape> table = scope.catalog().table(name);
        if (table.isPresent() && !name.schemaOrDefault().equalsIgnoreCase("INFORMATION_SCHEMA")) {
            remember(text, remembering(Token.quoted(table.get().rowId())));
        }
    }

    private static void remember(SqlText text, String touches) {
        int where = text.find(1, text.size(), "WHERE");
        if (where == text.size()) {
            text.insert(where, Token.word("WHERE"), Token.engine(touches));
            return;
        }
        SqlText condition = text.part(where + 1, text.size());
        text.insert(text.size(), Token.symbol(")"), Token.engine("AND CASE WHEN"), Token.symbol("("));
        text.replace(text.size(), text.size(), condition);
        text.insert(text.size(), Token.symbol(")"), Token.engine("THEN " + touches + " ELSE FALSE END"));
        text.insert(where + 1, Token.symbol("("));
    }
}
