package io.github.exposediris.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A DataSource of an application that makes its connections somehow. */
record ProxiedDataSource(Opening opening) implements DataSource {
    /** A proxy as frameworks make them for each transaction, whose connections tell nothing of what is beneath. */
    static DataSource closed(DataSource beneath) {
        return new ProxiedDataSource(() -> {
            Connection connection = beneath.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    ProxiedDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("isWrapperFor")) {
                            return false;
                        } else if (method.getName().equals("unwrap")) {
                            throw new SQLException("this proxy unwraps nothing");
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        });
    }

    static Properties user(String name) {
        Properties user = new Properties();
        user.setProperty("user", name);
        return user;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return opening.open();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return opening.open();
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
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing to unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    /** Opens a connection. */
    interface Opening {
        Connection open() throws SQLException;
    }
}
