package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code CREATE [UNIQUE|BITMAP|...] INDEX n ON [TABLE] t (c [ASC|DESC], ...) [AS HNSW(...)]}. There is no IF NOT EXISTS. Source:
 * InterSystems SQL Reference, "CREATE INDEX". Used by one thread.
 */
final class CreateIndex {
    private static final String TAG = "CREATE INDEX";

    /** Kinds that are remembered for the class dictionary alone: every index of the engine is a tree. */
    private static final String[] KINDS = {"BITMAP", "BITSLICE", "COLUMNAR"};

    private final SqlText text;
    private final Catalog catalog;

    CreateIndex(SqlText text, Catalog catalog) {
        this.text = text;
        this.catalog = catalog;
    }

    Plan plan() throws SQLException {
        int at = text.at(1).is("INDEX") ? 2 : 3;
        boolean unique = text.at(1).is("UNIQUE");
        String name = Names.at(text, at);
        if (!text.at(at - 1).is("INDEX") || !text.at(at + 1).is("ON")) {
            throw SqlCode.INVALID_STATEMENT.failure("ON expected, '" + text.at(at + 1).text() + "' found");
        }
        TableName tableName = TableName.at(text, text.at(at + 2).is("TABLE") ? at + 3 : at + 2);
        TableShape table = Names.table(catalog, tableName);
        if (EngineName.isTaken(table, name)) {
            throw SqlCode.INDEX_EXISTS.failure("Index '" + name + "' of table '" + tableName.shown() + "'");
        }
        List<ColumnShape> columns = columns(table, Names.list(text, tableName.end()));
        int end = text.closing(tableName.end()) + 1;
        String index = Token.quoted(table.schema()) + "." + EngineName.of(table.name(), name);
        String statement = "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + EngineName.of(table.name(), name) + " ON "
                + table.engineName() + " (" + written(columns) + ")";
        if (text.at(end).is("AS")) {
            HnswIndex hnsw = HnswIndex.at(text, end + 1, columns);
            Names.requireEnd(text, hnsw.end());
            return Plan.of(TAG, statement, "COMMENT ON INDEX " + index + " IS '" + hnsw.description() + "'");
        }
        requireIndexable(columns);
        Names.requireEnd(text, deferral(end));
        return text.hasAny(1, KINDS)
                ? Plan.of(TAG, statement, "COMMENT ON INDEX " + index + " IS '" + text.at(1).upper() + "'")
                : Plan.of(TAG, statement);
    }

    private int deferral(int from) {
        int at = text.hasAny(from, "DEFER", "IMMEDIATE") ? from + 1 : from;
        return at > from && text.at(at).is("BUILD") ? at + 1 : at;
    }

    private static List<ColumnShape> columns(TableShape table, List<String> names) throws SQLException {
        for (String name : names) {
            if (table.column(name).isEmpty()) {
                throw SqlCode.FIELD_NOT_FOUND.failure("Field '" + name + "' not found in table '" + table.name() + "'");
            }
        }
        return names.stream().flatMap(name -> table.column(name).stream()).toList();
    }

    private static void requireIndexable(List<ColumnShape> columns) throws SQLException {
        for (ColumnShape column : columns) {
            if (column.isStream()) {
                throw SqlCode.FATAL.failure("Field '" + column.name() + "' is a stream and cannot be indexed");
            }
        }
    }

    private static String written(List<ColumnShape> columns) {
        return columns.stream().map(column -> Token.quoted(column.name())).collect(Collectors.joining(", "));
    }
}
