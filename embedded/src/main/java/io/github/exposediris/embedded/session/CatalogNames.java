package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.Snapshot;
import io.github.exposediris.embedded.error.KnownNames;
import io.github.exposediris.embedded.rule.ChangedTable;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;

/** The names in a failure that only the statement and the definitions tell. */
final class CatalogNames implements KnownNames {
    private final Catalog catalog;
    private final String sql;

    CatalogNames(Catalog catalog, String sql) {
        this.catalog = catalog;
        this.sql = sql;
    }

    @Override
    public String changedTable(String column) {
        try {
            return ChangedTable.of(SqlText.of(sql), catalog)
                    .filter(table -> table.column(column).isPresent())
                    .map(table -> table.schema() + "." + table.name())
                    .orElse("");
        } catch (SQLException unreadable) {
            return "";
        }
    }

    @Override
    public String referencedKey(String schema, String table, String foreignKey) {
        try {
            return catalog.snapshot().table(schema, table)
                    .flatMap(child -> child.key(foreignKey))
                    .map(Snapshot.Key::target)
                    .map(Snapshot.Target::key)
                    .orElse("");
        } catch (SQLException unreadable) {
            return "";
        }
    }
}
