package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.OwnSchemas;
import io.github.exposediris.embedded.catalog.Snapshot;
import io.github.exposediris.embedded.dictionary.Dictionary;
import io.github.exposediris.embedded.h2.CatalogSource;
import io.github.exposediris.embedded.pgcatalog.PgCatalog;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The rows of all catalogues of one server. Thread-safe. */
final class CatalogViews implements CatalogSource {
    private final Catalog catalog;
    private final PgCatalog pgCatalog = new PgCatalog();

    CatalogViews(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public long version() {
        return catalog.version();
    }

    @Override
    public List<? extends Map<String, ?>> rows(String schema, String table) throws SQLException {
        Snapshot snapshot = catalog.snapshot();
        return switch (schema) {
            case OwnSchemas.PG_CATALOG -> pgCatalog.rows(table, snapshot);
            case OwnSchemas.DICTIONARY -> Dictionary.rows(table, snapshot);
            case OwnSchemas.INFORMATION -> Dictionary.usage(table, snapshot);
            default -> throw new IllegalArgumentException("no catalogue has the schema " + schema);
        };
    }
}
