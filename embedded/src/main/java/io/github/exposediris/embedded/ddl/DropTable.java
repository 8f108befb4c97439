package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code DROP TABLE [IF EXISTS] t [RESTRICT|CASCADE] [%DELDATA|%NODELDATA]} and DROP VIEW. Used by one thread. */
final class DropTable {
    private final SqlText text;
    private final Catalog catalog;

    DropTable(SqlText text, Catalog catalog) {
        this.text = text;
        this.catalog = catalog;
    }

    /** CASCADE drops views, but not the foreign keys of other tables: they are -320 either way. */
    Plan plan() throws SQLException {
        return plan("TABLE", "DROP TABLE");
    }

    static Plan view(SqlText text, Catalog catalog) throws SQLException {
        return new DropTable(text, catalog).plan("VIEW", "DROP VIEW");
    }

    private Plan plan(String kind, String tag) throws SQLException {
        boolean lenient = text.has(2, "IF", "EXISTS");
        TableName name = TableName.at(text, lenient ? 4 : 2);
        int at = name.end();
        boolean cascade = text.at(at).is("CASCADE");
        at = text.hasAny(at, "CASCADE", "RESTRICT") ? at + 1 : at;
        at = text.hasAny(at, "%DELDATA", "%NODELDATA") ? at + 1 : at;
        Names.requireEnd(text, at);
        Names.requireClients(name.schemaOrDefault());
        Optional<TableShape> table = catalog.table(name);
        if (table.isEmpty()) {
            if (lenient) {
                return Plan.of(tag);
            }
            throw SqlCode.TABLE_NOT_FOUND.failure("Table '" + name.shown() + "' not found");
        }
        if (table.get().isReferenced()) {
            throw SqlCode.TABLE_REFERENCED.failure("Table '" + name.shown() + "'");
        }
        List<String> statements = new ArrayList<>();
        statements.add("DROP " + kind + " " + table.get().engineName() + (cascade ? " CASCADE" : " RESTRICT"));
        statements.addAll(CounterSequence.dropped(table.get().columns()));
        return new Plan(tag, "", statements);
    }
}
