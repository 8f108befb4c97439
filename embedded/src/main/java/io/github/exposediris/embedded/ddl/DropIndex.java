package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.Snapshot;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code DROP INDEX [IF EXISTS] n [ON [TABLE] t]} and {@code DROP INDEX [schema.]t.n}. Source: InterSystems SQL Reference, "DROP
 * INDEX". Used by one thread.
 */
final class DropIndex {
    private static final String TAG = "DROP INDEX";

    private final SqlText text;
    private final Catalog catalog;

    DropIndex(SqlText text, Catalog catalog) {
        this.text = text;
        this.catalog = catalog;
    }

    Plan plan() throws SQLException {
        boolean lenient = text.has(2, "IF", "EXISTS");
        int at = lenient ? 4 : 2;
        if (text.at(at + 1).is("ON")) {
            TableName table = TableName.at(text, text.at(at + 2).is("TABLE") ? at + 3 : at + 2);
            Names.requireEnd(text, table.end());
            return drop(Names.at(text, at), table, lenient);
        }
        if (text.at(at + 1).is(".")) {
            boolean schema = text.at(at + 3).is(".");
            int table = schema ? at + 2 : at;
            TableName name = new TableName(schema ? text.at(at).name() : "", text.at(table).name(), table + 1);
            return drop(Names.at(text, table + 2), name, lenient);
        }
        Names.requireEnd(text, at + 1);
        return drop(Names.at(text, at), lenient);
    }

    /** Without a table every table of the namespace is searched. */
    private Plan drop(String index, boolean lenient) throws SQLException {
        List<Snapshot.Table> tables = catalog.snapshot().tables().stream()
                .filter(table -> table.indexes().stream().anyMatch(one -> one.name().equalsIgnoreCase(index)))
                .toList();
        if (tables.size() > 1) {
            throw SqlCode.INDEX_AMBIGUOUS.failure("Index '" + index + "'");
        } else if (tables.isEmpty() && lenient) {
            return Plan.of(TAG);
        } else if (tables.isEmpty()) {
            throw SqlCode.INDEX_NOT_FOUND.failure("Index '" + index + "' not found");
        }
        return drop(index, new TableName(tables.get(0).schema(), tables.get(0).name(), text.size()), lenient);
    }

    private Plan drop(String index, TableName name, boolean lenient) throws SQLException {
        TableShape table = Names.table(catalog, name);
        return Plan.of(
                TAG,
                "DROP INDEX " + (lenient ? "IF EXISTS " : "") + Token.quoted(table.schema()) + "."
                        + EngineName.existing(table, index));
    }
}
