package io.github.exposediris.jdbc.suspending;

import com.zaxxer.hikari.HikariDataSource;
import io.github.exposediris.coroutines.session.SuspendingDatabase;
import io.github.exposediris.jdbc.server.ServerKnowledge;
import javax.sql.DataSource;
import org.jetbrains.exposed.v1.core.DatabaseConfig;

/** Makes suspending databases of JDBC's connections. */
public final class SuspendingOverJdbc {
    /** How many connections are taken at once from a source that does not tell how many it has. */
    private static final int CONNECTIONS = 64;

    private SuspendingOverJdbc() {}

    /** A database whose transactions take connections from there. Connects to nothing yet. */
    public static SuspendingDatabase of(DataSource connections, DatabaseConfig config, ServerKnowledge server) {
        int size = connections instanceof HikariDataSource pool ? pool.getMaximumPoolSize() : CONNECTIONS;
        return new JdbcSuspendingDatabase(connections, config, server, size, BlockingThreads.upTo(size), new CallLimits());
    }
}
