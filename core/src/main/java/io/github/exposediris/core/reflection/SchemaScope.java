package io.github.exposediris.core.reflection;

import io.github.exposediris.core.schema.TableName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jetbrains.exposed.v1.core.Table;

/**
 * Which tables a reflection is of. Names compare without regard to case.
 *
 * @param schemas the schemas that they are in
 * @param tables their names; empty for all of those schemas
 */
public record SchemaScope(List<String> schemas, List<String> tables) {
    /** More names than this are not asked for one by one, as lists in SQL should stay short. */
    private static final int MOST_NAMES = 400;

    /** Copies the lists. */
    public SchemaScope {
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        if (schemas.isEmpty()) {
            throw new IllegalArgumentException("a reflection needs a schema");
        }
    }

    /** Every table of a schema. */
    public static SchemaScope schema(String name) {
        return new SchemaScope(List.of(name), List.of());
    }

    /** The tables that table objects stand for; one at least. */
    public static SchemaScope of(Collection<? extends Table> objects) {
        return named(objects.stream().map(TableName::of).toList());
    }

    /** The tables of these names; one at least. May hold more, where the same name is in several of their schemas, or they are many. */
    public static SchemaScope named(Collection<TableName> names) {
        Set<String> schemas = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        for (TableName name : names) {
            schemas.add(name.schema());
            tables.add(name.table());
        }
        return new SchemaScope(List.copyOf(schemas), tables.size() > MOST_NAMES ? List.of() : List.copyOf(tables));
    }

    boolean holds(String schema, String table) {
        return contains(schemas, schema) && (tables.isEmpty() || contains(tables, table));
    }

    private static boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(one -> one.toUpperCase(Locale.ROOT).equals(name.toUpperCase(Locale.ROOT)));
    }
}
