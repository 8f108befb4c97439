package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.ddl.Key.Reference;
import java.sql.SQLException;
import java.util.Locale;

/** Writes a key under its name, its target found and checked. */
final class NamedKey {
    private NamedKey() {}

    /**
     * The engine's constraint.
     *
     * @param table the table that the key belongs to
     * @param number what makes the name of a key without one
     */
    static String of(Key key, TableShape table, Catalog catalog, int number) throws SQLException {
        String name = key.name().isEmpty() ? free(table, key, number) : key.name();
        String engineName = EngineName.of(table.name(), name);
        Reference reference = key.reference();
        if (reference == null) {
            return key.engine(engineName, "");
        }
        TableShape target = isSelf(reference, table) ? table : ForeignTarget.table(catalog, reference);
        return ForeignTarget.resolved(key, reference, target).engine(engineName, target.engineName());
    }

    private static String free(TableShape table, Key key, int number) {
        String start = table.name().toUpperCase(Locale.ROOT) + key.kind().suffix();
        int free = number;
        while (EngineName.isTaken(table, start + free)) {
            free++;
        }
        return start + free;
    }

    private static boolean isSelf(Reference reference, TableShape table) {
        return reference.table().name().equalsIgnoreCase(table.name())
                && reference.table().schemaOrDefault().equalsIgnoreCase(table.schema());
    }
}
