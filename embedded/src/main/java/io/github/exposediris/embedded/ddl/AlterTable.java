package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/** {@code ALTER TABLE t ADD | ALTER COLUMN | MODIFY | DROP | RENAME ...}, one kind of action a statement. Used by one thread. */
final class AlterTable {
    private final SqlText text;
    private final Catalog catalog;
    private final TableName name;
    private final TableShape table;

    AlterTable(SqlText text, Catalog catalog) throws SQLException {
        this.text = text;
        this.catalog = catalog;
        this.name = TableName.at(text, 2);
        this.table = Names.table(catalog, name);
    }

    Plan plan() throws SQLException {
        int action = name.end();
        return switch (text.at(action).upper()) {
            case "ADD" -> new AddElements(text, catalog, table).plan(action + 1);
            case "ALTER" -> new AlterColumn(text, table).plan(text.at(action + 1).is("COLUMN") ? action + 2 : action + 1);
            case "MODIFY" -> new ModifyColumns(text, table).plan(action + 1);
            case "DROP", "DELETE" -> new DropElements(text, catalog, table).plan(action + 1);
            case "RENAME" -> rename(action + 1);
            case "CONVERT", "CLEANUP", "MOVE", "TRUNCATE", "FIX", "SET" ->
                throw SqlCode.FATAL.failure("the stand-in has no ALTER TABLE " + text.at(action).upper());
            default -> throw SqlCode.INVALID_STATEMENT.failure("'" + text.at(action).text() + "' is no action of ALTER TABLE");
        };
    }

    private Plan rename(int at) throws SQLException {
        Names.requireEnd(text, at + 1);
        return Plan.of("ALTER TABLE", "ALTER TABLE " + table.engineName() + " RENAME TO " + Token.quoted(Names.at(text, at)));
    }
}
