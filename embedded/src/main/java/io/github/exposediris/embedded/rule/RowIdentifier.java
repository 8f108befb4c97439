package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code %ID} is the RowID: the IDENTITY field where there is one, else a field that only this name finds. Without a label it is -27
 * where several tables have one. Source: Using InterSystems SQL, "RowID Field".
 */
final class RowIdentifier implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        Map<String, TableShape> labels = Map.of();
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).is("%ID")) {
                labels = labels.isEmpty() ? Tables.labelled(text, scope.catalog()) : labels;
                text.set(i, Token.delimited(name(text, i, labels)));
            }
        }
    }

    private static String name(SqlText text, int at, Map<String, TableShape> labels) throws SQLException {
        if (text.at(at - 1).is(".")) {
            TableShape table = labels.get(text.at(at - 2).upper());
            return table == null ? TableShape.ROW_ID : table.rowId();
        }
        Set<String> names = labels.values().stream().map(TableShape::rowId).collect(Collectors.toSet());
        if (names.size() > 1) {
            throw SqlCode.AMBIGUOUS_FIELD.failure("Field '%ID' is ambiguous among the applicable tables");
        }
        return names.isEmpty() ? TableShape.ROW_ID : names.iterator().next();
    }
}
