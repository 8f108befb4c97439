package io.github.exposediris.jdbc.server;

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
        return connections.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        server.capabilities();
        return connections.getConnection(user, password);
    }
}
