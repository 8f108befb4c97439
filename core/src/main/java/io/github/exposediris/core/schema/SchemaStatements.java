package io.github.exposediris.core.schema;

import io.github.exposediris.core.ddl.TableRules;
import io.github.exposediris.core.dialect.StatementNames;
import io.github.exposediris.core.exposed.TableOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Table;

/** The statements that create and drop tables, in an order that their foreign keys allow. A transaction must be current. */
public final class SchemaStatements {
    private SchemaStatements() {}

    /**
     * What creates those of the tables, and of the tables that they refer to, that are not there yet, with their indexes and
     * foreign keys.
     *
     * @param existing what is there
     */
    public static List<String> create(List<? extends Table> tables, Set<TableName> existing) {
        List<String> first = new ArrayList<>();
        List<String> afterwards = new ArrayList<>();
        for (Table table : TableOrder.byReferences(tables)) {
            StatementNames.check(table);
            if (!existing.contains(TableName.of(table))) {
                TableRules.refuseChecks(table);
                Pair<List<String>, List<String>> ddl = TableOrder.ddl(table);
                first.addAll(ddl.getFirst());
                afterwards.addAll(ddl.getSecond());
            }
        }
        first.addAll(afterwards);
        first.forEach(TableRules::refuseTypes);
        return first;
    }

    /**
     * What drops those of the tables that are there, those that refer to others first, once the keys that close a cycle are dropped; tables
     * that they refer to stay.
     *
     * @param existing what is there
     * @param keys the foreign keys that are there
     */
    public static List<String> drop(List<? extends Table> tables, Set<TableName> existing, Collection<ForeignKeyEdge> keys) {
        List<Table> reversed = new ArrayList<>(TableOrder.byReferences(tables));
        Collections.reverse(reversed);
        List<Table> dropped = reversed.stream()
                .filter(table -> tables.contains(table) && existing.contains(TableName.of(table)))
                .toList();
        Set<TableName> names = dropped.stream().map(TableName::of).collect(Collectors.toSet());
        Stream<String> closing = names.stream()
                .flatMap(name -> ForeignKeyCycles.closing(name, keys).stream())
                .filter(key -> names.contains(key.source()))
                .map(ForeignKeyEdge::dropped)
                .distinct()
                .sorted();
        return Stream.concat(closing, dropped.stream().flatMap(table -> table.dropStatement().stream())).toList();
    }
}
