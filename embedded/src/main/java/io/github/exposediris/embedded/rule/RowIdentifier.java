package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;

/** {@code %ID} is the RowID: the IDENTITY column where there is one. Source: Using InterSystems SQL, "RowID Field". */
final class RowIdentifier implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).is("%ID")) {
                text.set(i, identifier(Tables.in(text, scope.catalog())));
            }
        }
    }

    private static Token identifier(List<TableShape> tables) {
        List<ColumnShape> identities = tables.stream().flatMap(table -> table.identity().stream()).toList();
        return identities.size() == 1 ? Token.delimited(identities.get(0).name()) : Token.engine("_ROWID_");
    }
}
