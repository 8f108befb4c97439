package io.github.exposediris.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.exposediris.core.connect.EmbeddedServerLauncher.Lease;
import io.github.exposediris.core.connect.EmbeddedServers;
import io.github.exposediris.core.connect.IrisEndpoint.Embedded;
import io.github.exposediris.core.connect.IrisEndpoint.Server;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.dialect.IrisDialect;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.server.ServerPolicy;
import io.github.exposediris.jdbc.driver.IrisPgWireDriver;
import io.github.exposediris.jdbc.server.ServerKnowledge;
import java.sql.Connection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kotlin.Unit;
import org.jetbrains.exposed.v1.core.DatabaseConfig;

/** Connects to IRIS for blocking transactions. */
public final class IrisJdbc {
    private IrisJdbc() {}

    /**
     * Connects by URL: {@code iris://user:password@host:port/NAMESPACE}, {@code jdbc:iris-pgwire://…}, or
     * {@code iris:embedded:name} for a server in this JVM. Blocking: makes a first connection, so as to fail early.
     *
     * @throws io.github.exposediris.core.error.InvalidUrlException if the URL cannot be understood
     * @throws IrisException if the server cannot be reached or refuses the user
     */
    public static IrisJdbcDatabase connect(String url) {
        return connect(IrisOptions.parse(url));
    }

    /** Connects with options, as {@link #connect(String)} does; the pool of connections is closed with the database. */
    public static IrisJdbcDatabase connect(IrisOptions options) {
        return connect(options, config(builder -> {}));
    }

    /** Connects with options and a configuration, best made by {@link #config}. */
    public static IrisJdbcDatabase connect(IrisOptions options, DatabaseConfig config) {
        if (options.endpoint() instanceof Embedded embedded) {
            Lease lease = EmbeddedServers.acquire(embedded.name());
            return pooled(options.withEndpoint(new Server(lease.host(), lease.port())), config, lease::close);
        }
        return pooled(options, config, () -> {});
    }

    /**
     * Uses connections that somebody else opens and closes: of our driver, or a pool of them. The server is asked what it keeps at first
     * use, over two connections; where the second is not to be had within two seconds, transactions that write are refused as unsafe.
     */
    public static IrisJdbcDatabase connect(DataSource dataSource) {
        return connect(dataSource, ServerPolicy.DEFAULT);
    }

    /** Uses connections that somebody else opens and closes, to a server of which something is said. */
    public static IrisJdbcDatabase connect(DataSource dataSource, ServerPolicy policy) {
        return new IrisJdbcDatabase(dataSource, config(builder -> {}), new ServerKnowledge(dataSource, policy), () -> {});
    }

    /**
     * Exposed's configuration with the defaults for IRIS: its dialect, READ COMMITTED, and one attempt, as Exposed would otherwise run
     * a block up to three times on any failure.
     */
    public static DatabaseConfig config(Consumer<DatabaseConfig.Builder> settings) {
        return DatabaseConfig.Companion.invoke(builder -> {
            builder.setExplicitDialect(new IrisDialect());
            builder.setDefaultIsolationLevel(Connection.TRANSACTION_READ_COMMITTED);
            builder.setDefaultMaxAttempts(1);
            settings.accept(builder);
            return Unit.INSTANCE;
        });
    }

    private static IrisJdbcDatabase pooled(IrisOptions options, DatabaseConfig config, Runnable afterwards) {
        DataSource driver = new DriverDataSource(new IrisPgWireDriver(), options);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(poolSettings(driver, options));
        } catch (RuntimeException e) {
            afterwards.run();
            throw IrisException.from(e);
        }
        // not from the pool, which may hold one connection only
        ServerKnowledge server = new ServerKnowledge(driver, options.server());
        return new IrisJdbcDatabase(pool, config, server, () -> {
            pool.close();
            afterwards.run();
        });
    }

    private static HikariConfig poolSettings(DataSource driver, IrisOptions options) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("iris-jdbc");
        settings.setDataSource(driver);
        settings.setMaximumPoolSize(options.poolSize());
        settings.setMinimumIdle(1);
        // The pool would put the server's own level back after each transaction, and Exposed set this one before the next.
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        settings.setConnectionTimeout(Math.max(250, options.connectTimeout().toMillis()));
        return settings;
    }
}
