package io.github.exposediris.core.reflection;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.definition.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the rows of a reflection together. Used by one thread. */
final class Definitions {
    private final SchemaScope scope;
    private final Classes classes;
    private final List<SchemaRow> tables;
    private final Map<String, List<SchemaRow>> columns;
    private final Map<String, List<SchemaRow>> keys;
    private final Map<String, List<SchemaRow>> rules;
    private final Map<String, List<SchemaRow>> indexes;
    private final Map<String, List<SchemaRow>> views;

    Definitions(SchemaScope scope, List<List<SchemaRow>> answers, Classes classes) {
        this.scope = scope;
        this.classes = classes;
        this.tables = answers.get(0);
        this.columns = byTable(answers.get(1));
        this.keys = byTable(answers.get(2));
        this.rules = byTable(answers.get(3));
        this.indexes = byTable(answers.get(4));
        this.views = byTable(answers.get(5));
    }

    List<TableDefinition> all() {
        return tables.stream()
                .filter(row -> scope.holds(row.text(0), row.text(1)))
                .map(this::table)
                .sorted(Comparator.comparing(TableDefinition::schema).thenComparing(TableDefinition::name))
                .toList();
    }

    private static Map<String, List<SchemaRow>> byTable(List<SchemaRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.key(0, 1)));
    }

    private TableDefinition table(SchemaRow row) {
        String key = row.key(0, 1);
        String className = row.text(3);
        List<ColumnDefinition> defined = columns.getOrDefault(key, List.of()).stream()
                .sorted(Comparator.comparingInt(column -> column.number(3)))
                .map(column -> ColumnRows.column(column, className, classes))
                .toList();
        KeyRows keyRows = new KeyRows(keys.getOrDefault(key, List.of()), rules.getOrDefault(key, List.of()), defined);
        return new TableDefinition(
                row.text(0),
                row.text(1),
                row.text(2),
                defined,
                keyRows.primary(),
                new IndexRows(indexes.getOrDefault(key, List.of()), defined, className, classes).indexes(),
                keyRows.foreign(),
                options(className),
                row.some(4),
                views.getOrDefault(key, List.of()).stream().findFirst().flatMap(view -> view.some(2)));
    }

    private Told<List<String>> options(String className) {
        return classes.told(() -> {
            List<String> options = new ArrayList<>();
            classes.parameter(className, "ALLOWIDENTITYINSERT")
                    .ifPresent(value -> options.add("%CLASSPARAMETER ALLOWIDENTITYINSERT = " + value));
            Optional<String> storage = classes.parameter(className, "STORAGEDEFAULT").filter("columnar"::equalsIgnoreCase);
            storage.ifPresent(value -> options.add("STORAGETYPE = COLUMNAR"));
            return List.copyOf(options);
        });
    }
}
