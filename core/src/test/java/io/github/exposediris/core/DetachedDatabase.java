package io.github.exposediris.core;

import io.github.exposediris.core.dialect.IrisDialect;
import io.github.exposediris.core.dialect.IrisIdentifiers;
import kotlin.Unit;
import org.jetbrains.exposed.v1.core.DatabaseApi;
import org.jetbrains.exposed.v1.core.DatabaseConfig;
import org.jetbrains.exposed.v1.core.Version;
import org.jetbrains.exposed.v1.core.statements.api.IdentifierManagerApi;
import org.jetbrains.exposed.v1.core.vendors.DatabaseDialect;

/** IRIS as Exposed sees it, with no server behind. */
final class DetachedDatabase extends DatabaseApi {
    private final DatabaseDialect dialect = new IrisDialect();
    private final IdentifierManagerApi identifiers = new IrisIdentifiers();

    DetachedDatabase() {
        super(IrisDialect.NAME, DatabaseConfig.Companion.invoke(builder -> Unit.INSTANCE));
    }

    @Override
    public String getUrl() {
        return "iris:detached";
    }

    @Override
    public String getVendor() {
        return IrisDialect.NAME;
    }

    @Override
    public DatabaseDialect getDialect() {
        return dialect;
    }

    @Override
    public String getDialectMode() {
        return null;
    }

    @Override
    public Version getVersion() {
        return Version.Companion.from("2025.1");
    }

    @Override
    public String getFullVersion() {
        return "2025.1";
    }

    @Override
    public boolean getSupportsAlterTableWithAddColumn() {
        return true;
    }

    @Override
    public boolean getSupportsAlterTableWithDropColumn() {
        return true;
    }

    @Override
    public boolean getSupportsMultipleResultSets() {
        return false;
    }

    @Override
    public boolean getSupportsSelectForUpdate() {
        return false;
    }

    @Override
    public IdentifierManagerApi getIdentifierManager() {
        return identifiers;
    }
}
