package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** {@code TRUNCATE TABLE t}: deletes all rows, checking foreign keys, and resets the counters. Used by one thread. */
final class TruncateTable {
    private final SqlText text;
    private final Catalog catalog;

    TruncateTable(SqlText text, Catalog catalog) {
        this.text = text;
        this.catalog = catalog;
    }

    Plan plan() throws SQLException {
        if (!text.at(1).is("TABLE")) {
            throw SqlCode.INVALID_STATEMENT.failure("TABLE expected");
        }
        TableName name = TableName.at(text, 2);
        Names.requireEnd(text, name.end());
        TableShape table = Names.table(catalog, name);
        List<String> statements = new ArrayList<>();
        statements.add("DELETE FROM " + table.engineName());
        statements.add("CALL IRIS.RESTART_ROW_ID(" + literal(table.schema()) + ", " + literal(table.name()) + ")");
        for (ColumnShape column : table.columns()) {
            if (column.remark().counter().takesNumbers()) {
                statements.add("CALL IRIS.RESTART_COUNTER(" + literal(table.schema()) + ", " + literal(column.localSequence()) + ")");
            }
        }
        return new Plan("TRUNCATE TABLE", "", statements);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
