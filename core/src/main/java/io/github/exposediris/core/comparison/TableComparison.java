package io.github.exposediris.core.comparison;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.Counter;
import io.github.exposediris.core.definition.IndexDefinition;
import io.github.exposediris.core.definition.KeyDefinition;
import io.github.exposediris.core.definition.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ForeignKeyConstraint;
import org.jetbrains.exposed.v1.core.Index;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.vendors.ColumnMetadata;
import org.jetbrains.exposed.v1.core.vendors.PrimaryKeyMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A table object beside the table that was found for it. What Exposed's comparison takes is told in the object's own spelling wherever
 * the two mean the same. Immutable.
 */
public final class TableComparison {
    private final Table table;
    private final TableDefinition found;

    private TableComparison(Table table, TableDefinition found) {
        this.table = table;
        this.found = found;
    }

    /** A comparison of a table object and a definition. */
    public static TableComparison of(Table table, TableDefinition found) {
        return new TableComparison(table, found);
    }

    /** The table object. */
    public Table table() {
        return table;
    }

    /** What was found. */
    public TableDefinition definition() {
        return found;
    }

    /** The columns that were found, a RowID that shows left out: it cannot be dropped. */
    public List<ColumnMetadata> columns() {
        return found.columns().stream()
                .filter(column -> object(column.name()).isPresent() || !isRowId(column))
                .map(column -> object(column.name())
                        .map(object -> new ColumnMatch(object, column).metadata())
                        .orElseGet(() -> ColumnMatch.alone(column)))
                .toList();
    }

    private static boolean isRowId(ColumnDefinition column) {
        return column.counter().value().filter(kind -> kind == Counter.ROW_ID).isPresent();
    }

    /** The primary key that was found. */
    public @Nullable PrimaryKeyMetadata primaryKey() {
        return found.primaryKey().map(key -> new PrimaryKeyMetadata(key.name(), key.columns())).orElse(null);
    }

    /** The indexes that were found, but for those over columns that the object has not: they go with these columns. */
    public List<Index> indexes() {
        return found.indexes().stream().map(this::index).filter(Objects::nonNull).toList();
    }

    private @Nullable Index index(IndexDefinition index) {
        List<Column<?>> columns = objects(index.columns());
        if (columns.size() < index.columns().size()) {
            return null;
        }
        String name = object(index).map(Index::getIndexName).orElse(index.name());
        return new Index(columns, index.unique(), name, index.type().value().flatMap(type -> type).orElse(null), null, null, null);
    }

    private Optional<Index> object(IndexDefinition index) {
        return table.getIndices().stream()
                .filter(object -> object.getIndexName().replace("\"", "").equalsIgnoreCase(index.name()))
                .findFirst();
    }

    /**
     * The foreign keys that were found over columns that the object has.
     *
     * @param known objects of tables that they may refer to
     */
    public List<ForeignKeyConstraint> foreignKeys(List<? extends Table> known) {
        return new ForeignKeyMatches(table, found, known).all();
    }

    /** What could not be told, and what differs and cannot be changed by a statement, a sentence each. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (ColumnDefinition column : found.columns()) {
            object(column.name()).ifPresent(object -> findings.addAll(new ColumnMatch(object, column).findings()));
        }
        primaryKeyFinding().ifPresent(findings::add);
        found.indexes().forEach(index -> object(index).ifPresent(object -> findings.addAll(IndexMatch.findings(object, index))));
        return findings;
    }

    private Optional<String> primaryKeyFinding() {
        Table.PrimaryKey wanted = table.getPrimaryKey();
        KeyDefinition key = found.primaryKey().orElse(null);
        if (wanted == null || key == null || upper(key.columns()).equals(upper(names(wanted)))) {
            return Optional.empty();
        }
        return Optional.of("The primary key of " + table.getTableName() + " is " + key.columns() + " on the server and " + names(wanted)
                + " in the table object; drop it with ALTER TABLE … DROP PRIMARY KEY and add the other.");
    }

    private static List<String> names(Table.PrimaryKey key) {
        List<String> names = new ArrayList<>();
        for (Column<?> column : key.getColumns()) {
            names.add(column.nameUnquoted());
        }
        return names;
    }

    private static List<String> upper(List<String> names) {
        return names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    }

    private Optional<Column<?>> object(String name) {
        return object(table, name);
    }

    private List<Column<?>> objects(List<String> names) {
        List<Column<?>> objects = new ArrayList<>();
        names.forEach(name -> object(name).ifPresent(objects::add));
        return objects;
    }

    static Optional<Column<?>> object(Table table, String name) {
        return table.getColumns().stream().<Column<?>>map(column -> column)
                .filter(column -> column.nameUnquoted().equalsIgnoreCase(name))
                .findFirst();
    }
}
