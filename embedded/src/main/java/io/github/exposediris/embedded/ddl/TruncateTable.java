package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.ColumnRemark.Counter;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
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
        for (ColumnShape column : table.columns()) {
            if (column.remark().counter() != Counter.NONE) {
                statements.add("ALTER TABLE " + table.engineName() + " ALTER COLUMN " + Token.quoted(column.name()) + " RESTART WITH 1");
            }
        }
        return new Plan("TRUNCATE TABLE", "", statements);
    }
}
