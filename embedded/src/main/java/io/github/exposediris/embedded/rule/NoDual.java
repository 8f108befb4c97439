package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;

/** The engine has a table DUAL that nobody made; IRIS has none. */
final class NoDual implements Rule {
    private static final String DUAL = "DUAL";

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 1; i < text.size(); i++) {
            boolean table = text.hasAny(i - 1, "FROM", "JOIN", ",") && text.at(i).isName() && text.at(i).upper().equals(DUAL);
            if (table && !text.at(i + 1).is(".") && isUnknown(text, scope)) {
                throw SqlCode.TABLE_NOT_FOUND.failure("Table 'SQLUSER.DUAL' not found");
            }
        }
    }

    private static boolean isUnknown(SqlText text, Scope scope) throws SQLException {
        return !text.at(0).is("WITH") && scope.catalog().table(new TableName("", DUAL, 0)).isEmpty();
    }
}
