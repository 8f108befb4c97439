package io.github.exposediris.jdbc.tables;

import io.github.exposediris.core.definition.ForeignKeyDefinition;
import io.github.exposediris.core.definition.TableDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table objects for tables, each in a file; views are left out. */
public final class TableSources {
    private final Map<String, String> types;
    private final Map<String, TableDefinition> tables = new LinkedHashMap<>();

    private TableSources(List<TableDefinition> all) {
        all.stream().filter(table -> !table.isView()).forEach(table -> tables.put(key(table.schema(), table.name()), table));
        this.types = Names.ofTypes(tables.values().stream().map(TableDefinition::name).distinct().toList());
    }

    /**
     * Writes them.
     *
     * @param tables as a reflection found them
     * @param packageName of the sources; empty for none
     */
    public static List<SourceFile> of(List<TableDefinition> tables, String packageName, Language language) {
        TableSources sources = new TableSources(tables);
        return sources.tables.values().stream()
                .map(table -> language == Language.JAVA
                        ? new JavaTable(table, sources, packageName).file()
                        : new KotlinTable(table, sources, packageName).file())
                .toList();
    }

    String type(TableDefinition table) {
        return types.get(table.name());
    }

    /** The table that a key refers to, if there is an object of it and no way leads back from there, which a constructor could not go. */
    @Nullable TableDefinition target(TableDefinition table, ForeignKeyDefinition key) {
        TableDefinition target = tables.get(key(key.targetSchema(), key.targetTable()));
        boolean usable = target != null && (target == table || !leadsTo(target, table, new LinkedHashSet<>()));
        return usable ? target : null;
    }

    private boolean leadsTo(TableDefinition from, TableDefinition goal, Set<TableDefinition> seen) {
        return from == goal
                || seen.add(from) && from.foreignKeys().stream()
                        .map(key -> tables.get(key(key.targetSchema(), key.targetTable())))
                        .anyMatch(next -> next != null && next != from && leadsTo(next, goal, seen));
    }

    private static String key(String schema, String name) {
        return (schema + "." + name).toUpperCase(Locale.ROOT);
    }
}
