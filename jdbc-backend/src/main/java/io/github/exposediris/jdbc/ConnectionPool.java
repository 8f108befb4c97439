package io.github.exposediris.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.exposediris.core.connect.IrisEndpoint.Superserver;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.jdbc.driver.IrisPgWireDriver;
import io.github.exposediris.jdbc.intersystems.NativeDriver;
import io.github.exposediris.jdbc.server.ServerKnowledge;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jetbrains.exposed.v1.core.DatabaseConfig;

/**
 * A pool of connections.
 *
 * @param options the server, and the limits of the pool
 * @param source the driver
 * @param settings what the application wants of HikariCP besides
 */
record ConnectionPool(IrisOptions options, ConnectionSource source, Consumer<HikariConfig> settings) {
    /**
     * The driver that a server needs.
     *
     * @throws io.github.exposediris.core.error.MissingDriverException if it is not on the class path
     */
    static ConnectionSource source(IrisOptions options) {
        if (options.endpoint() instanceof Superserver server) {
            return superserver(NativeDriver.onClassPath(), server);
        }
        return new IrisPgWireDriver()::connect;
    }

    static ConnectionSource superserver(NativeDriver driver, Superserver server) {
        return options -> driver.connect(server, options);
    }

    /**
     * A database that closes the pool with itself, and does something afterwards. Blocking: opens a connection.
     *
     * @throws IrisException if the server cannot be reached or refuses the user
     */
    IrisJdbcDatabase database(DatabaseConfig config, Runnable afterwards) {
        DataSource driver = new DriverDataSource(source, options);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(hikari(driver));
        } catch (RuntimeException e) {
            afterwards.run();
            throw IrisException.from(e);
        }
        // not from the pool, which may hold one connection only
        ServerKnowledge server = new ServerKnowledge(driver::getConnection, options.server());
        return new IrisJdbcDatabase(pool, limited(config), server, () -> {
            pool.close();
            afterwards.run();
        });
    }

    private DatabaseConfig limited(DatabaseConfig config) {
        int seconds = options.limits().querySeconds();
        return seconds == 0 ? config : new LimitedConfig(config, seconds);
    }

    private HikariConfig hikari(DataSource driver) {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("iris-jdbc");
        hikari.setDataSource(driver);
        hikari.setMaximumPoolSize(options.poolSize());
        hikari.setMinimumIdle(1);
        // The pool would put the server's own level back after each transaction, and Exposed set this one before the next.
        hikari.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        hikari.setConnectionTimeout(Math.max(250, options.connectTimeout().toMillis()));
        hikari.setLeakDetectionThreshold(options.limits().held().toMillis());
        settings.accept(hikari);
        return hikari;
    }
}
