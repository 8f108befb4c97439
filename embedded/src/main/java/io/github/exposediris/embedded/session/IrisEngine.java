package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.EngineCatalog;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.h2.H2Database;
import io.github.exposediris.embedded.rule.Scope;
import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.engine.Engine;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.PasswordCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The engine of one server: a database of its own, in the one namespace USER. Thread-safe. */
public final class IrisEngine implements Engine, AutoCloseable {
    /** The only namespace. */
    public static final String NAMESPACE = "USER";

    private static final int FIRST_JOB = 4_000;

    private final Access access;
    private final H2Database database;
    private final Connection catalogConnection;
    private final Catalog catalog;
    private final AtomicInteger jobs = new AtomicInteger(FIRST_JOB);

    private IrisEngine(Access access, H2Database database) throws SQLException {
        this.access = access;
        this.database = database;
        this.catalogConnection = database.catalog();
        this.catalog = new EngineCatalog(catalogConnection);
    }

    /** Opens an engine with an empty database. */
    public static IrisEngine open(Access access) throws SQLException {
        return new IrisEngine(access, H2Database.open());
    }

    @Override
    public EngineSession open(ClientStartup startup) throws SQLException {
        if (!startup.database().equalsIgnoreCase(NAMESPACE)) {
            throw SqlCode.ACCESS_VIOLATION.failure("The namespace '" + startup.database()
                    + "' does not exist; the stand-in has the one namespace " + NAMESPACE);
        }
        Scope scope = new Scope(catalog, startup.user(), jobs.incrementAndGet());
        return IrisSession.open(database, scope);
    }

    @Override
    public PasswordCheck passwordCheck(ClientStartup startup) {
        return access.password().isEmpty()
                ? new PasswordCheck.Trust()
                : new PasswordCheck.ClearText(given -> access.accepts(startup.user(), given));
    }

    @Override
    public Map<String, String> parameters() {
        return Parameters.ALL;
    }

    /** Drops the database. Idempotent. */
    @Override
    public void close() {
        try (database) {
            catalogConnection.close();
        } catch (SQLException alreadyGone) {
            // The database went first, by an earlier close.
        }
    }
}
