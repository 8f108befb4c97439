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
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The engine of one server: a database of its own, in the one namespace USER. Thread-safe. */
public final class IrisEngine implements Engine, AutoCloseable {
    /** The only namespace. */
    public static final String NAMESPACE = "USER";

    private static final int FIRST_JOB = 4_000;
    /** The administrator's and the catalogue's. */
    private static final int OWN_CONNECTIONS = 2;

    private final Access access;
    private final Duration delay;
    private final H2Database database;
    private final Catalogues catalogues;
    private final Connection catalogConnection;
    private final Catalog catalog;
    private final AtomicInteger jobs = new AtomicInteger(FIRST_JOB);

    private IrisEngine(EngineOptions options, H2Database database) throws SQLException {
        this.access = options.access();
        this.delay = options.delay();
        this.database = database;
        this.catalogues = new Catalogues(database, options.dictionaryDenied(), options.pgCatalog());
        this.catalogConnection = database.catalog();
        this.catalog = new EngineCatalog(catalogConnection);
        database.provide(new CatalogViews(catalog));
    }

    /**
     * Opens an engine with an empty database in memory, or with the database of a directory.
     *
     * @throws IOException where the directory cannot be had; the message says why
     */
    public static IrisEngine open(EngineOptions options) throws SQLException, IOException {
        Path data = options.data();
        H2Database database = data == null ? H2Database.open() : H2Database.open(data);
        try {
            return new IrisEngine(options, database);
        } catch (SQLException | RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    @Override
    public EngineSession open(ClientStartup startup) throws SQLException {
        if (!startup.database().equalsIgnoreCase(NAMESPACE)) {
            throw SqlCode.ACCESS_VIOLATION.failure("The namespace '" + startup.database()
                    + "' does not exist; the stand-in has the one namespace " + NAMESPACE);
        }
        Scope scope = new Scope(catalog, startup.user(), jobs.incrementAndGet());
        String application = startup.parameters().getOrDefault("application_name", "");
        return IrisSession.open(catalogues, scope, new ReportedParameters(application), new ServiceDelay(delay));
    }

    /** How many connections clients have to the database, besides the engine's own. */
    public int clientConnections() throws SQLException {
        return database.connections() - OWN_CONNECTIONS;
    }

    @Override
    public PasswordCheck passwordCheck(ClientStartup startup) {
        return access.of(startup.user());
    }

    @Override
    public Map<String, String> parameters() {
        return Parameters.ALL;
    }

    /** Closes the database, and drops it where it is in memory. Idempotent. */
    @Override
    public void close() {
        try (database) {
            catalogConnection.close();
        } catch (SQLException alreadyGone) {
            // The database went first, by an earlier close.
        }
    }
}
