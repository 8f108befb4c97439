package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnRemark.Counter;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.Set;

/**
 * UPDATE: an IDENTITY field is -107, a SERIAL one -105, and there is neither LIMIT nor ORDER BY. Source: InterSystems SQL
 * Reference, "UPDATE".
 */
final class UpdateForm implements Rule {
    private static final Set<String> HINTS = Set.of("%NOLOCK", "%NOTRIGGER", "%NOINDEX", "%NOJOURN", "%NOFPLAN", "%PROFILE");

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        if (!text.at(0).is("UPDATE")) {
            return;
        }
        while (HINTS.contains(text.at(1).upper())) {
            text.remove(1, 2);
        }
        refuseTail(text, text.find(1, text.size(), "SET"));
        TableName name = TableName.at(text, 1);
        TableShape table = scope.catalog()
                .table(name)
                .orElseThrow(() -> SqlCode.TABLE_NOT_FOUND.failure("Table '" + name.shown() + "' not found"));
        int set = text.find(1, text.size(), "SET");
        int[] bounds = text.commaBounds(set + 1, text.find(set, text.size(), "WHERE"));
        for (int i = bounds.length - 2; i >= 0; i--) {
            assignment(text, bounds[i], bounds[i + 1] - 1, table);
        }
    }

    /** Refuses what no UPDATE or DELETE of IRIS ends with. */
    static void refuseTail(SqlText text, int from) throws SQLException {
        int end = Clauses.paging(text, from, text.find(from, text.size(), "ORDER", "FETCH"), "LIMIT");
        if (end < text.size()) {
            throw SqlCode.TEXT_AFTER_END.failure("Input (" + text.at(end).upper() + ") encountered after end of query");
        }
        if (text.at(0).is("UPDATE") && text.find(from, text.size(), "FROM") < text.size()) {
            throw SqlCode.FATAL.failure("the stand-in has no UPDATE with a FROM clause");
        }
    }

    private static void assignment(SqlText text, int from, int end, TableShape table) throws SQLException {
        int equals = text.find(from, end, "=");
        ConditionForm.requireValue(text, equals + 1, end);
        ColumnShape column = table.column(text.at(equals - 1).name()).orElse(null);
        if (column == null) {
            return;
        }
        if (column.isIdentity()) {
            throw SqlCode.ROWID_UPDATE.failure("Field '" + column.name() + "'");
        }
        if (column.remark().counter() == Counter.SERIAL) {
            throw SqlCode.UPDATE_VALIDATION.failure("Field '" + column.name() + "' is a counter");
        }
        TargetValues.vector(text, equals + 1, end, column);
    }
}
