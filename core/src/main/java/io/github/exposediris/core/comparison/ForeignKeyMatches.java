package io.github.exposediris.core.comparison;

import io.github.exposediris.core.definition.ForeignKeyDefinition;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ForeignKeyConstraint;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.ReferenceOption;
import org.jetbrains.exposed.v1.core.Table;

/** The foreign keys that were found, in terms of table objects. */
record ForeignKeyMatches(Table table, TableDefinition found, List<? extends Table> known) {
    List<ForeignKeyConstraint> all() {
        List<ForeignKeyConstraint> keys = new ArrayList<>();
        for (ForeignKeyDefinition key : found.foreignKeys()) {
            Map<Column<?>, Column<?>> references = references(key);
            if (references.size() == key.columns().size()) {
                keys.add(new ForeignKeyConstraint(references, rule(key.onUpdate()), rule(key.onDelete()), name(key)));
            }
        }
        return keys;
    }

    private Map<Column<?>, Column<?>> references(ForeignKeyDefinition key) {
        Table target = target(key);
        Map<Column<?>, Column<?>> references = new LinkedHashMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String column = i < key.targetColumns().size() ? key.targetColumns().get(i) : "";
            Column<?> referenced = TableComparison.object(target, column).orElseGet(() -> stranger(key, column));
            TableComparison.object(table, key.columns().get(i)).ifPresent(from -> references.put(from, referenced));
        }
        return references;
    }

    private Table target(ForeignKeyDefinition key) {
        TableName name = new TableName(key.targetSchema(), key.targetTable());
        Optional<Table> target = known.stream().filter(one -> TableName.of(one).equals(name)).<Table>map(one -> one).findFirst();
        return target.orElseGet(() -> new Table(key.targetSchema() + "." + key.targetTable()) {});
    }

    /** A column of a table that no object is known of. */
    private static Column<?> stranger(ForeignKeyDefinition key, String column) {
        Table table = new Table(key.targetSchema() + "." + key.targetTable()) {};
        return table.registerColumn(column, new IntegerColumnType());
    }

    /** As the object spells it, so that a name in other letters is no other key. */
    private String name(ForeignKeyDefinition key) {
        return table.getForeignKeys().stream()
                .map(object -> object.getFkName().replace("\"", ""))
                .filter(key.name()::equalsIgnoreCase)
                .findFirst()
                .orElse(key.name());
    }

    private static ReferenceOption rule(String rule) {
        return ReferenceOption.valueOf(rule.replace(' ', '_'));
    }
}
