package io.github.exposediris.jdbc;

import io.github.exposediris.jdbc.connection.ForwardingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Somebody else's connections, each adapted when it is handed out. As thread-safe as what is beneath. */
final class AdaptingDataSource extends ForwardingDataSource {
    private final DataSource connections;

    AdaptingDataSource(DataSource connections) {
        super(connections);
        this.connections = connections;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return GivenConnection.adapted(connections.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return GivenConnection.adapted(connections.getConnection(user, password));
    }
}
