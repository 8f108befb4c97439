package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.dialect.IrisDialect;
import io.github.exposediris.core.dialect.StatementNames;
import io.github.exposediris.core.schema.TableName;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.jdbc.Database;
import org.jetbrains.exposed.v1.jdbc.vendors.DatabaseDialectMetadata;

/** How Exposed matches its tables with IRIS's: without regard to case. */
public final class IrisDialectMetadata extends DatabaseDialectMetadata {
    private IrisDialectMetadata() {}

    /** Makes the dialect and this matching known to Exposed. Idempotent. */
    public static void register() {
        IrisDialect.register();
        Database.Companion.registerDialectMetadata(IrisDialect.NAME, IrisDialectMetadata::new);
    }

    /** Not so: but the dialect refuses it in its own words, which say what to write instead. */
    @Override
    public boolean supportsLimitWithUpdateOrDelete() {
        return true;
    }

    @Override
    protected boolean metadataMatchesTable(String found, String schema, Table table) {
        StatementNames.check(table); // asked before a table is created
        int dot = found.indexOf('.');
        return new TableName(found.substring(0, dot), found.substring(dot + 1)).equals(TableName.of(table));
    }
}
