package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.jdbc.connection.Delegation;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose user adapts statements himself until he closes it, so that a {@link PlainConnection} beneath does not do so once
 * more. He says so by a client info, as that goes through any proxy, and a pool that keeps the connection gets it back as it was.
 */
public final class OwnAdaptation extends Delegation {
    private static final String NAME = "iris.adaptsStatements";

    private final Connection connection;

    private OwnAdaptation(Connection connection) {
        super(connection);
        this.connection = connection;
    }

    /** The same connection where there is nothing to say; not blocking. */
    public static Connection of(Connection connection) throws SQLException {
        if (connection.getClientInfo(NAME) == null) {
            return connection;
        }
        say(connection, false);
        return new OwnAdaptation(connection).as(Connection.class);
    }

    private static void say(Connection connection, boolean adapts) throws SQLClientInfoException {
        connection.setClientInfo(NAME, String.valueOf(adapts));
    }

    /** Whether a call of a connection's method says or asks who adapts. */
    static boolean isMeant(@Nullable Object[] arguments) {
        return arguments.length > 0 && NAME.equals(arguments[0]);
    }

    /** Whether the connection itself is to adapt, by such a call that says so. */
    static boolean isWanted(@Nullable Object[] arguments) {
        return Boolean.parseBoolean(String.valueOf(arguments[1]));
    }

    @Override
    protected @Nullable Object replaced(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getName().equals("close") && !connection.isClosed()) {
            say(connection, true);
        }
        return passOn(method, arguments);
    }
}
