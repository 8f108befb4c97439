package io.github.exposediris.jdbc.catalogue;

import io.github.exposediris.core.definition.IndexDefinition;
import io.github.exposediris.core.definition.KeyDefinition;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.definition.Told;
import io.github.exposediris.jdbc.connection.MadeRows;
import io.github.exposediris.jdbc.connection.MadeRows.MadeColumn;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables, their keys and their indexes as rows of JDBC's metadata, in its order. */
final class SchemaRows {
    private static final String TABLE = "TABLE";

    private SchemaRows() {}

    static MadeColumn text(String name) {
        return new MadeColumn(name, Types.VARCHAR);
    }

    static MadeColumn number(String name) {
        return new MadeColumn(name, Types.INTEGER);
    }

    static MadeColumn small(String name) {
        return new MadeColumn(name, Types.SMALLINT);
    }

    static MadeColumn bool(String name) {
        return new MadeColumn(name, Types.BOOLEAN);
    }

    /** A row, some of whose values are null. */
    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static ResultSet catalogs(String namespace) throws SQLException {
        return MadeRows.of(List.of(text("TABLE_CAT")), List.of(row(namespace)));
    }

    static ResultSet tableTypes() throws SQLException {
        return MadeRows.of(List.of(text("TABLE_TYPE")),
                Stream.of("FOREIGN TABLE", "GLOBAL TEMPORARY", "LOCAL TEMPORARY", TABLE, "VIEW").map(SchemaRows::row).toList());
    }

    static ResultSet schemas(String namespace, List<TableDefinition> tables) throws SQLException {
        return MadeRows.of(List.of(text("TABLE_SCHEM"), text("TABLE_CATALOG")),
                tables.stream().map(TableDefinition::schema).distinct().sorted().map(schema -> row(schema, namespace)).toList());
    }

    /** JDBC's word for what INFORMATION_SCHEMA calls BASE TABLE. */
    static String typeOf(TableDefinition table) {
        return table.type().equals("BASE TABLE") ? TABLE : table.type();
    }

    static ResultSet tables(String namespace, List<TableDefinition> tables) throws SQLException {
        List<MadeColumn> columns = List.of(
                text("TABLE_CAT"), text("TABLE_SCHEM"), text("TABLE_NAME"), text("TABLE_TYPE"), text("REMARKS"), text("TYPE_CAT"),
                text("TYPE_SCHEM"), text("TYPE_NAME"), text("SELF_REFERENCING_COL_NAME"), text("REF_GENERATION"));
        return MadeRows.of(columns, tables.stream()
                .sorted(Comparator.comparing(SchemaRows::typeOf)
                        .thenComparing(TableDefinition::schema)
                        .thenComparing(TableDefinition::name))
                .map(table -> row(namespace, table.schema(), table.name(), typeOf(table), table.description().orElse(null), null, null,
                        null, null, null))
                .toList());
    }

    static ResultSet primaryKeys(String namespace, List<TableDefinition> tables) throws SQLException {
        List<MadeColumn> columns = List.of(
                text("TABLE_CAT"), text("TABLE_SCHEM"), text("TABLE_NAME"), text("COLUMN_NAME"), small("KEY_SEQ"), text("PK_NAME"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TableDefinition table : tables) {
            KeyDefinition key = table.primaryKey().orElse(new KeyDefinition("", List.of()));
            key.columns().stream().sorted().forEach(column -> rows.add(row(
                    namespace, table.schema(), table.name(), column, key.columns().indexOf(column) + 1, key.name())));
        }
        return MadeRows.of(columns, rows);
    }

    /** Every index is told as of an unknown kind, and how many values and pages it has as unknown. */
    static ResultSet indexes(String namespace, List<TableDefinition> tables, boolean unique) throws SQLException {
        List<MadeColumn> columns = List.of(
                text("TABLE_CAT"), text("TABLE_SCHEM"), text("TABLE_NAME"), bool("NON_UNIQUE"), text("INDEX_QUALIFIER"),
                text("INDEX_NAME"), small("TYPE"), small("ORDINAL_POSITION"), text("COLUMN_NAME"), text("ASC_OR_DESC"),
                new MadeColumn("CARDINALITY", Types.BIGINT), new MadeColumn("PAGES", Types.BIGINT), text("FILTER_CONDITION"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TableDefinition table : tables) {
            indexesOf(table)
                    .filter(index -> index.unique() || !unique)
                    .sorted(Comparator.comparing((IndexDefinition index) -> !index.unique()).thenComparing(IndexDefinition::name))
                    .forEach(index -> addColumns(rows, namespace, table, index));
        }
        return MadeRows.of(columns, rows);
    }

    /** The primary key is an index to JDBC. */
    private static Stream<IndexDefinition> indexesOf(TableDefinition table) {
        Stream<IndexDefinition> key = table.primaryKey().stream()
                .map(primary -> new IndexDefinition(primary.name(), primary.columns(), true, Told.of(Optional.empty())));
        return Stream.concat(key, table.indexes().stream());
    }

    private static void addColumns(List<List<@Nullable Object>> rows, String namespace, TableDefinition table, IndexDefinition index) {
        for (int i = 0; i < index.columns().size(); i++) {
            rows.add(row(
                    namespace, table.schema(), table.name(), !index.unique(), null, index.name(), (int) DatabaseMetaData.tableIndexOther,
                    i + 1, index.columns().get(i), "A", null, null, null));
        }
    }
}
