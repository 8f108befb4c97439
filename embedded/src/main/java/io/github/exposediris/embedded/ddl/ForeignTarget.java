package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.ddl.Key.Reference;
import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;
import java.util.List;

/** Checks what a foreign key refers to. Source: InterSystems SQL Reference, "CREATE TABLE", "Defining Foreign Keys". */
final class ForeignTarget {
    private ForeignTarget() {}

    /**
     * The key with the columns that it refers to.
     *
     * @throws SQLException -316, -79, -314 or -319
     */
    static Key resolved(Key foreign, Reference reference, TableShape target) throws SQLException {
        List<String> columns = reference.columns();
        if (columns.isEmpty()) {
            columns = target.uniqueKeys().stream().findFirst().orElseThrow(SqlCode.NO_PRIMARY_KEY::failure);
        }
        for (String column : columns) {
            if (target.column(column).isEmpty()) {
                throw SqlCode.FOREIGN_COLUMN_MISSING.failure("Field '" + column + "'");
            }
        }
        if (columns.size() != foreign.columns().size()) {
            throw SqlCode.KEY_SIZE.failure();
        }
        List<String> wanted = columns;
        if (target.uniqueKeys().stream().noneMatch(key -> isSame(key, wanted))) {
            throw SqlCode.FOREIGN_NOT_UNIQUE.failure("Table '" + target.schema() + "." + target.name() + "'");
        }
        return new Key(
                foreign.kind(),
                foreign.name(),
                foreign.columns(),
                new Reference(reference.table(), columns, reference.actions()),
                foreign.end());
    }

    /** The table that a foreign key of another table refers to. */
    static TableShape table(Catalog catalog, Reference reference) throws SQLException {
        return catalog.table(reference.table())
                .orElseThrow(() -> SqlCode.FOREIGN_TABLE_MISSING.failure("Table '" + reference.table().shown() + "'"));
    }

    private static boolean isSame(List<String> key, List<String> names) {
        return key.size() == names.size() && names.stream().allMatch(name -> key.stream().anyMatch(name::equalsIgnoreCase));
    }
}
