package io.github.exposediris.core.reflection;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.IndexDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The indexes of one table but those of its primary key and its RowID. */
record IndexRows(List<SchemaRow> rows, List<ColumnDefinition> columns, String className, Classes classes) {
    List<IndexDefinition> indexes() {
        Map<String, List<SchemaRow>> byName = rows.stream()
                .filter(row -> !row.flag(4) && row.some(6).isPresent())
                .sorted(Comparator.comparingInt(row -> row.number(5)))
                .collect(Collectors.groupingBy(row -> row.text(2), TreeMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(index -> index(index.getKey(), index.getValue()))
                .filter(index -> !isOfRowId(index))
                .toList();
    }

    private IndexDefinition index(String name, List<SchemaRow> fields) {
        return new IndexDefinition(
                name, fields.stream().map(row -> row.text(6)).toList(), !fields.get(0).flag(3), classes.indexType(className, name));
    }

    private boolean isOfRowId(IndexDefinition index) {
        return index.columns().size() == 1
                && columns.stream().anyMatch(column -> column.isIdentity() && column.name().equalsIgnoreCase(index.columns().get(0)));
    }
}
