package io.github.exposediris.core.comparison;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.Counter;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.exposed.CurrentTransaction;
import io.github.exposediris.core.schema.SchemaStatements;
import io.github.exposediris.core.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Index;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;

/**
 * The statements that bring tables to what table objects say, in an order that IRIS takes: keys and indexes of a column go before it.
 * What cannot be told yields no statement; {@link SchemaComparison#findings} names it. A transaction must be current.
 */
public final class Migration {
    private Migration() {}

    /**
     * All of them: what is missing is created, what no object has is dropped.
     *
     * @param existing the tables that are there
     * @param logged whether Exposed logs what it finds
     */
    public static List<String> statements(SchemaComparison comparison, Set<TableName> existing, boolean logged) {
        List<String> statements = new ArrayList<>(SchemaStatements.create(comparison.missing(), existing));
        statements.addAll(comparison.columnStatements());
        statements.addAll(dropUnmappedColumns(comparison));
        Pair<List<Index>, List<Index>> indexes = comparison.indexDifferences(logged);
        Stream.of(
                        indexes.getFirst().stream().flatMap(index -> index.createStatement().stream()),
                        indexes.getSecond().stream().flatMap(index -> index.dropStatement().stream()),
                        comparison.excessForeignKeys(logged).stream().flatMap(key -> key.dropStatement().stream()),
                        comparison.excessIndexes(logged).stream().flatMap(index -> index.dropStatement().stream()))
                .flatMap(some -> some)
                .filter(statement -> !statements.contains(statement))
                .distinct()
                .toList()
                .forEach(statements::add);
        return statements;
    }

    /**
     * A script of statements, one a line.
     *
     * @param findings sentences that go before them as comments
     */
    public static String script(List<String> findings, List<String> statements) {
        return Stream.concat(findings.stream().map(one -> "-- " + one), statements.stream().map(one -> one + ";"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** What drops the columns that no object has, after the keys and indexes over them. */
    public static List<String> dropUnmappedColumns(SchemaComparison comparison) {
        List<String> statements = new ArrayList<>();
        comparison.present().forEach(one -> drop(one.table(), one.definition(), statements));
        return statements;
    }

    /** What drops the indexes that no object has. */
    public static List<String> dropUnmappedIndexes(SchemaComparison comparison, boolean logged) {
        return comparison.indexDifferences(logged).getSecond().stream().flatMap(index -> index.dropStatement().stream()).toList();
    }

    private static void drop(Table table, TableDefinition found, List<String> statements) {
        List<String> columns = found.columns().stream()
                .filter(column -> column.counter().value().filter(kind -> kind == Counter.ROW_ID).isEmpty())
                .map(ColumnDefinition::name)
                .filter(name -> TableComparison.object(table, name).isEmpty())
                .toList();
        Transaction transaction = Objects.requireNonNull(CurrentTransaction.orNull());
        String alter = "ALTER TABLE " + transaction.identity(table) + " DROP ";
        found.foreignKeys().stream()
                .filter(key -> key.columns().stream().anyMatch(columns::contains))
                .forEach(key -> statements.add(alter + "CONSTRAINT " + quoted(transaction, key.name())));
        found.indexes().stream()
                .filter(index -> index.columns().stream().anyMatch(columns::contains))
                .forEach(index -> statements.add(
                        "DROP INDEX " + quoted(transaction, index.name()) + " ON TABLE " + transaction.identity(table)));
        columns.forEach(column -> statements.add(alter + "COLUMN " + quoted(transaction, column) + " RESTRICT"));
    }

    private static String quoted(Transaction transaction, String name) {
        return transaction.getDb().getIdentifierManager().quoteIfNecessary(name);
    }
}
