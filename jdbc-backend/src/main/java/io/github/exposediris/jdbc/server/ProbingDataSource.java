package io.github.exposediris.jdbc.server;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections to a server that is known by the time that one is handed out. Thread-safe. */
public final class ProbingDataSource implements DataSource {
    private final DataSource connections;
    private final ServerKnowledge server;

    /** The same connections, of a server that is asked before the first of them. */
    public ProbingDataSource(DataSource connections, ServerKnowledge server) {
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

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return connections.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        connections.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        connections.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return connections.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return connections.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(connections) ? type.cast(connections) : connections.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(connections) || connections.isWrapperFor(type);
    }
}
