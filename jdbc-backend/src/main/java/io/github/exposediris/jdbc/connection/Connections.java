package io.github.exposediris.jdbc.connection;

import java.lang.reflect.Proxy;
import java.sql.Connection;

/** Adapts connections of drivers to IRIS. */
public final class Connections {
    private Connections() {}

    /**
     * A driver's connection as one to IRIS.
     *
     * @param traits in what the driver differs
     * @param afterClose is run once, when the connection has been closed
     */
    public static Connection adapt(Connection connection, DriverTraits traits, Runnable afterClose) {
        ConnectionAdapter adapter = new ConnectionAdapter(connection, traits, afterClose);
        return (Connection) Proxy.newProxyInstance(
                Connections.class.getClassLoader(), new Class<?>[] {Connection.class, AdaptedConnection.class}, adapter);
    }
}
