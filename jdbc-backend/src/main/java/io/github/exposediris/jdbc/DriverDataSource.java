package io.github.exposediris.jdbc;

import io.github.exposediris.core.connect.IrisOptions;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** New connections of a driver, one at each call; the pool's source. Thread-safe. */
final class DriverDataSource implements DataSource {
    private final ConnectionSource source;
    private final IrisOptions options;

    DriverDataSource(ConnectionSource source, IrisOptions options) {
        this.source = source;
        this.options = options;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return source.open(options);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return source.open(options.withCredentials(user, password));
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return (int) options.connectTimeout().toSeconds();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the driver logs nothing");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("there is nothing to unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
