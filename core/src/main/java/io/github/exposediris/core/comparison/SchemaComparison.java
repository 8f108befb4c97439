package io.github.exposediris.core.comparison;

import io.github.exposediris.core.ddl.AddedKey;
import io.github.exposediris.core.definition.DataType;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.exposed.CurrentTransaction;
import io.github.exposediris.core.exposed.ReflectedColumns;
import io.github.exposediris.core.exposed.SchemaChanges;
import io.github.exposediris.core.exposed.TableOrder;
import io.github.exposediris.core.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ForeignKeyConstraint;
import org.jetbrains.exposed.v1.core.Index;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.vendors.ColumnMetadata;

/** Table objects beside the tables of a server, and what follows from the differences. Immutable; a transaction must be current. */
public final class SchemaComparison {
    private final List<? extends Table> tables;
    private final Map<Table, TableComparison> comparisons = new LinkedHashMap<>();

    private SchemaComparison(List<? extends Table> tables, List<TableDefinition> found) {
        this.tables = List.copyOf(tables);
        Map<TableName, TableDefinition> byName = found.stream()
                .collect(Collectors.toMap(one -> new TableName(one.schema(), one.name()), Function.identity(), (a, b) -> a));
        for (Table table : tables) {
            Optional.ofNullable(byName.get(TableName.of(table)))
                    .ifPresent(definition -> comparisons.put(table, TableComparison.of(table, definition)));
        }
    }

    /** Compares tables with what a reflection found. */
    public static SchemaComparison of(List<? extends Table> tables, List<TableDefinition> found) {
        return new SchemaComparison(tables, found);
    }

    /** The tables that are not there. */
    public List<Table> missing() {
        return tables.stream().filter(table -> !comparisons.containsKey(table)).<Table>map(table -> table).toList();
    }

    /** The tables that are there, each with its comparison. */
    public List<TableComparison> present() {
        return List.copyOf(comparisons.values());
    }

    /** What could not be told, and what differs and cannot be changed by a statement, a sentence each. */
    public List<String> findings() {
        return present().stream().flatMap(one -> one.findings().stream()).toList();
    }

    /** Whether a found column is of the type of a table object's. */
    public static boolean isSameType(String found, String wanted) {
        return found.equals(wanted) || DataType.parse(found).equals(DataType.parse(wanted));
    }

    /** The found columns of each table, remembered in the transaction for the change of a column. */
    public Map<Table, List<ColumnMetadata>> columns() {
        Map<Table, List<ColumnMetadata>> columns = new LinkedHashMap<>();
        for (TableComparison one : present()) {
            List<ColumnMetadata> found = one.columns();
            ReflectedColumns.remember(Objects.requireNonNull(CurrentTransaction.orNull()), one.table(), found);
            columns.put(one.table(), found);
        }
        return columns;
    }

    /** The found indexes of each table. */
    public Map<Table, List<Index>> indexes() {
        return present().stream().collect(Collectors.toMap(TableComparison::table, TableComparison::indexes));
    }

    /** The found foreign keys of each table. */
    public Map<Table, List<ForeignKeyConstraint>> foreignKeys() {
        List<Table> known = TableOrder.byReferences(tables);
        return present().stream().collect(Collectors.toMap(TableComparison::table, one -> one.foreignKeys(known)));
    }

    /** The statements that add missing columns, keys and foreign keys and change columns; the tables must be there. */
    public List<String> columnStatements() {
        List<String> statements = new ArrayList<>();
        Map<Table, List<ColumnMetadata>> columns = columns();
        for (TableComparison one : present()) {
            SchemaChanges.columns(
                            one.table(), columns.get(one.table()), one.primaryKey(),
                            (found, column) -> isSameType(found.getSqlType(), column.getColumnType().sqlType()))
                    .forEach(statement -> statements.addAll(AddedKey.split(statement)));
        }
        statements.addAll(SchemaChanges.foreignKeys(keysByColumns(), present().stream().map(TableComparison::table).toList()));
        return statements;
    }

    /** The indexes that are missing, and those that no table object has. */
    public Pair<List<Index>, List<Index>> indexDifferences(boolean logged) {
        return SchemaChanges.indexes(indexes(), present().stream().map(TableComparison::table).toList(), logged);
    }

    /** Indexes over the same columns as another. */
    public List<Index> excessIndexes(boolean logged) {
        return SchemaChanges.excessIndexes(indexes(), logged);
    }

    /** Foreign keys over the same columns as another. */
    public List<ForeignKeyConstraint> excessForeignKeys(boolean logged) {
        return SchemaChanges.excessForeignKeys(keysByColumns(), logged);
    }

    private Map<Pair<Table, LinkedHashSet<Column<?>>>, List<ForeignKeyConstraint>> keysByColumns() {
        Map<Pair<Table, LinkedHashSet<Column<?>>>, List<ForeignKeyConstraint>> byColumns = new LinkedHashMap<>();
        foreignKeys().forEach((table, keys) -> keys.forEach(
                key -> byColumns.computeIfAbsent(new Pair<>(table, key.getFrom()), columns -> new ArrayList<>()).add(key)));
        return byColumns;
    }
}
