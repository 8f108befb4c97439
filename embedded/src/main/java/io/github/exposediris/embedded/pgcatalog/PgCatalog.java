package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.catalog.Row;
import io.github.exposediris.embedded.catalog.Snapshot;
import java.util.List;
import java.util.Map;

/** The rows of the tables of pg_catalog for one server. Thread-safe. */
public final class PgCatalog {
    private final ObjectNumbers numbers = new ObjectNumbers();

    /** The catalogue of a server. */
    public PgCatalog() {}

    /** The rows of a table; none for the tables of what IRIS has not. */
    public List<Map<String, Object>> rows(String table, Snapshot snapshot) {
        TableRows tables = new TableRows(snapshot, numbers);
        KeyRows keys = new KeyRows(snapshot, numbers);
        return switch (table) {
            case "pg_namespace" -> tables.schemas();
            case "pg_class" -> tables.relations();
            case "pg_attribute" -> tables.columns();
            case "pg_attrdef" -> tables.defaults();
            case "pg_description" -> tables.descriptions();
            case "pg_tables" -> tables.tables();
            case "pg_views" -> tables.views();
            case "pg_index" -> keys.indexes();
            case "pg_constraint" -> keys.keys();
            case "pg_indexes" -> keys.shown();
            case "iris_index_fields" -> keys.fields();
            case "iris_key_fields" -> keys.keyFields();
            case "iris_texts" -> new TextRows(snapshot, numbers).texts();
            default -> ofServer(table);
        };
    }

    private static List<Map<String, Object>> ofServer(String table) {
        return switch (table) {
            case "pg_type" -> ServerRows.types();
            case "pg_settings" -> ServerRows.settings();
            case "pg_keywords" -> ServerRows.keywords();
            case "pg_database" -> ServerRows.databases();
            case "pg_am" -> ServerRows.accessMethods();
            case "pg_roles" -> List.of(Row.of("oid", ObjectNumbers.OWNER, "rolname", "_SYSTEM"));
            case "pg_user" -> List.of(Row.of("usesysid", ObjectNumbers.OWNER, "usename", "_SYSTEM"));
            default -> List.of();
        };
    }
}
