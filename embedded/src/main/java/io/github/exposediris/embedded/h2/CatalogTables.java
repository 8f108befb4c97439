package io.github.exposediris.embedded.h2;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.api.TableEngine;
import org.h2.command.ddl.CreateTableData;
import org.h2.engine.Database;
import org.h2.table.Table;

/**
 * Makes tables that hold no rows of their own but show those of a {@link CatalogSource}: nobody can write them, and what they show
 * is never older than the last definition. Created by the engine, which is why the sources are found by their database.
 */
public final class CatalogTables implements TableEngine {
    private static final Map<Database, CatalogSource> SOURCES = new ConcurrentHashMap<>();

    /** For the engine. */
    public CatalogTables() {}

    /** From now on the tables of that database show these rows. */
    static void register(Database database, CatalogSource source) {
        SOURCES.put(database, source);
    }

    /** Forgets the database. */
    static void forget(Database database) {
        SOURCES.remove(database);
    }

    @Override
    public Table createTable(CreateTableData data) {
        CatalogSource source = SOURCES.get(data.schema.getDatabase());
        if (source == null) {
            throw new IllegalStateException("The database has no source of catalogue rows.");
        }
        return new CatalogTable(data, source);
    }
}
