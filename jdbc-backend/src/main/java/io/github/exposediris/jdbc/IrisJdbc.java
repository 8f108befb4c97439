package io.github.exposediris.jdbc;

import com.zaxxer.hikari.HikariConfig;
import io.github.exposediris.core.connect.EmbeddedServerLauncher.Lease;
import io.github.exposediris.core.connect.EmbeddedServers;
import io.github.exposediris.core.connect.IrisEndpoint.Embedded;
import io.github.exposediris.core.connect.IrisEndpoint.Server;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.dialect.IrisDialect;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.server.ServerPolicy;
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
     * Connects by URL: {@code iris://user:password@host:port/NAMESPACE} or {@code jdbc:iris-pgwire://…} by the PostgreSQL wire, which
     * may name several hosts as {@code host:port,host2:port2} and connects to the first that can be reached; {@code iris-native://…} or
     * {@code jdbc:IRIS://…} by InterSystems' own driver; {@code iris:embedded:name} for a server in this JVM.
     * Blocking: makes a first connection, so as to fail early.
     *
     * @throws io.github.exposediris.core.error.InvalidUrlException if the URL cannot be understood
     * @throws io.github.exposediris.core.error.MissingDriverException if the driver that it needs is not on the class path
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
        return connect(options, config, pool -> {});
    }

    /**
     * Connects with options, a configuration, and settings of the pool that the options do not tell, such as HikariCP's
     * {@code setLeakDetectionThreshold} and {@code setMinimumIdle}.
     */
    public static IrisJdbcDatabase connect(IrisOptions options, DatabaseConfig config, Consumer<HikariConfig> pool) {
        if (options.endpoint() instanceof Embedded embedded) {
            Lease lease = EmbeddedServers.acquire(embedded.name());
            IrisOptions leased = options.withEndpoint(new Server(lease.host(), lease.port()));
            return new ConnectionPool(leased, ConnectionPool.source(leased), pool).database(config, lease::close);
        }
        return new ConnectionPool(options, ConnectionPool.source(options), pool).database(config, () -> {});
    }

    /**
     * Uses connections that somebody else opens and closes, and maybe pools: of {@code jdbc:iris-pgwire:}, which is best, of pgjdbc by
     * itself, or of InterSystems' driver. Connections of another driver are refused when one is needed.
     * The server is asked what it keeps at first use, over two connections; where the second is not to be had within two seconds,
     * transactions that write are refused as unsafe, and over the PostgreSQL wire inserts that need a generated key.
     */
    public static IrisJdbcDatabase connect(DataSource dataSource) {
        return connect(dataSource, ServerPolicy.DEFAULT);
    }

    /** Uses connections that somebody else opens and closes, to a server of which something is said. */
    public static IrisJdbcDatabase connect(DataSource dataSource, ServerPolicy policy) {
        DataSource adapted = new AdaptingDataSource(dataSource);
        return new IrisJdbcDatabase(adapted, config(builder -> {}), new ServerKnowledge(adapted::getConnection, policy), () -> {});
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
}
