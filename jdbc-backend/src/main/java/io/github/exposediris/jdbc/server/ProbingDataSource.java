package io.github.exposediris.jdbc.server;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.jdbc.connection.AdaptedConnection;
import io.github.exposediris.jdbc.connection.ForwardingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections to a server that is known by the time that one is handed out. Thread-safe. */
public final class ProbingDataSource extends ForwardingDataSource {
    private final DataSource connections;
    private final ServerKnowledge server;

    /** The same connections, of a server that is asked before the first of them. */
    public ProbingDataSource(DataSource connections, ServerKnowledge server) {
        super(connections);
        this.connections = connections;
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        server.capabilities();
        return prepared(uninterrupted());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        server.capabilities();
        return prepared(connections.getConnection(user, password));
    }

    /** Exposed sleeps over every SQLException, if only for 0 ms, and forgets the interrupt that ends its sleep. */
    private Connection uninterrupted() throws SQLException {
        try {
            return connections.getConnection();
        } catch (SQLException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw IrisException.from(e);
            }
            throw e;
        }
    }

    private Connection prepared(Connection connection) throws SQLException {
        try {
            if (server.exchangesNumbersAsBits(connection) && connection.isWrapperFor(AdaptedConnection.class)) {
                connection.unwrap(AdaptedConnection.class).exchangeNumbersAsBits(true);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
