package io.github.exposediris.core.reflection;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.ForeignKeyDefinition;
import io.github.exposediris.core.definition.KeyDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The keys of one table. */
record KeyRows(List<SchemaRow> rows, List<SchemaRow> rules, List<ColumnDefinition> columns) {
    /** The name under which IRIS shows an IDENTITY column as the primary key. */
    private static final String ROW_ID_KEY = "RowIDField_As_PKey";

    /** The primary key; an IDENTITY column is one where no other is declared. */
    Optional<KeyDefinition> primary() {
        return byName("PRIMARY KEY").entrySet().stream()
                .findFirst()
                .map(key -> new KeyDefinition(key.getKey(), fields(key.getValue(), 5)))
                .or(() -> columns.stream()
                        .filter(ColumnDefinition::isIdentity)
                        .findFirst()
                        .map(column -> new KeyDefinition(ROW_ID_KEY, List.of(column.name()))));
    }

    List<ForeignKeyDefinition> foreign() {
        return byName("FOREIGN KEY").entrySet().stream()
                .map(key -> foreign(key.getKey(), key.getValue()))
                .toList();
    }

    private ForeignKeyDefinition foreign(String name, List<SchemaRow> fields) {
        Optional<SchemaRow> rule = rules.stream().filter(row -> row.text(2).equalsIgnoreCase(name)).findFirst();
        return new ForeignKeyDefinition(
                name,
                fields(fields, 5),
                fields.get(0).text(6),
                fields.get(0).text(7),
                fields(fields, 8),
                rule.flatMap(row -> row.some(3)).orElse("NO ACTION"),
                rule.flatMap(row -> row.some(4)).orElse("NO ACTION"));
    }

    private Map<String, List<SchemaRow>> byName(String type) {
        return rows.stream()
                .filter(row -> row.text(3).equalsIgnoreCase(type))
                .sorted(Comparator.comparingInt(row -> row.number(4)))
                .collect(Collectors.groupingBy(row -> row.text(2), TreeMap::new, Collectors.toList()));
    }

    private static List<String> fields(List<SchemaRow> rows, int index) {
        return rows.stream().map(row -> row.text(index)).toList();
    }
}
