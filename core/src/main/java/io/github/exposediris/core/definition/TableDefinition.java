package io.github.exposediris.core.definition;

import java.util.List;
import java.util.Optional;

/**
 * A table or view.
 *
 * @param schema as spelled at its creation
 * @param name as spelled at its creation
 * @param type {@code BASE TABLE}, {@code VIEW}, {@code GLOBAL TEMPORARY} and so on, as INFORMATION_SCHEMA calls it
 * @param columns in order
 * @param primaryKey the primary key, which an IDENTITY column is too; empty where there is none
 * @param indexes indexes and unique constraints, by name
 * @param foreignKeys by name
 * @param options {@code ALLOWIDENTITYINSERT = 1}, {@code STORAGETYPE = COLUMNAR}, in this order
 * @param description its {@code %DESCRIPTION}; empty where it has none
 * @param query the query of a view; empty for a table
 */
public record TableDefinition(
        String schema,
        String name,
        String type,
        List<ColumnDefinition> columns,
        Optional<KeyDefinition> primaryKey,
        List<IndexDefinition> indexes,
        List<ForeignKeyDefinition> foreignKeys,
        Told<List<String>> options,
        Optional<String> description,
        Optional<String> query) {
    /** Copies the lists. */
    public TableDefinition {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** The column of that name, whatever its case. */
    public Optional<ColumnDefinition> column(String columnName) {
        return columns.stream().filter(column -> column.name().equalsIgnoreCase(columnName)).findFirst();
    }

    /** Whether it is a view. */
    public boolean isView() {
        return query.isPresent() || type.endsWith("VIEW");
    }
}
