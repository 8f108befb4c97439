package io.github.exposediris.jdbc.connection;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A statement of an adapted connection. For the connection's thread, but for {@code cancel}. */
class StatementAdapter extends Delegation {
    private final Statement statement;
    private final ConnectionAdapter owner;
    private final Connection connection;
    private @Nullable PreparedStatement keyed;
    private int seconds;

    StatementAdapter(Statement statement, ConnectionAdapter owner, Connection connection) {
        super(statement);
        this.statement = statement;
        this.owner = owner;
        this.connection = connection;
        this.seconds = owner.traits().querySeconds();
    }

    @Override
    protected @Nullable Object replaced(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.startsWith("set")) {
            return set(method, arguments);
        }
        return switch (name) {
            case "execute", "executeUpdate", "executeLargeUpdate" ->
                arguments.length == 2 ? executeWithKeys(method, (String) arguments[0], arguments[1]) : execute(method, arguments);
            case "executeQuery", "executeBatch", "executeLargeBatch" -> execute(method, arguments);
            case "addBatch" -> addBatch(method, arguments);
            case "getGeneratedKeys" -> keyed == null ? passOn(method, arguments) : keyed.getGeneratedKeys();
            case "getUpdateCount", "getLargeUpdateCount", "getMoreResults", "getResultSet" -> result(method, arguments);
            case "getConnection" -> connection;
            case "cancel" -> cancel();
            case "close" -> close(method, arguments);
            default -> passOn(method, arguments);
        };
    }

    private @Nullable Object set(Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getName().equals("setQueryTimeout")) {
            seconds = (int) arguments[0];
        } else if (arguments.length > 1 && arguments[1] != null) {
            arguments[1] = owner.traits().parameter(arguments[1]);
        }
        return passOn(method, arguments);
    }

    /** The driver's way, with what the connection has to know of it. */
    final @Nullable Object execute(Method method, @Nullable Object[] arguments) throws Throwable {
        forgetKeys();
        if (arguments.length > 0 && arguments[0] instanceof String sql) {
            owner.check(sql);
        }
        return owner.execute(seconds, () -> passOn(method, arguments));
    }

    /** A text with a request for keys: prepared, as only so the keys can be asked for on every driver. */
    private @Nullable Object executeWithKeys(Method method, String sql, @Nullable Object asked) throws Throwable {
        String column = KeyRequest.ofInsert(sql, asked);
        owner.check(sql);
        forgetKeys();
        if (column == null) {
            return owner.execute(seconds, () ->
                    method.getName().equals("execute") ? statement.execute(sql) : counted(method, statement.executeUpdate(sql)));
        }
        PreparedStatement insert = owner.keyed(connection, sql, column);
        insert.setQueryTimeout(seconds);
        keyed = insert;
        long count = insert.executeLargeUpdate();
        return method.getName().equals("execute") ? false : counted(method, count);
    }

    private static Object counted(Method method, long count) {
        return method.getReturnType() == long.class ? (Object) count : (Object) Math.toIntExact(count);
    }

    private @Nullable Object addBatch(Method method, @Nullable Object[] arguments) throws Throwable {
        if (arguments.length > 0 && arguments[0] instanceof String sql) {
            owner.check(sql);
        }
        return passOn(method, arguments);
    }

    /** What the insert beneath tells where keys were asked for. */
    private @Nullable Object result(Method method, @Nullable Object[] arguments) throws Throwable {
        PreparedStatement insert = keyed;
        if (insert == null) {
            return passOn(method, arguments);
        }
        return switch (method.getName()) {
            case "getUpdateCount" -> insert.getUpdateCount();
            case "getLargeUpdateCount" -> insert.getLargeUpdateCount();
            case "getMoreResults" -> insert.getMoreResults();
            default -> (ResultSet) null;
        };
    }

    private @Nullable Object cancel() throws SQLException {
        owner.cancels().cancel(statement);
        return null;
    }

    private @Nullable Object close(Method method, @Nullable Object[] arguments) throws Throwable {
        forgetKeys();
        return passOn(method, arguments);
    }

    private void forgetKeys() throws SQLException {
        PreparedStatement insert = keyed;
        keyed = null;
        if (insert != null) {
            insert.close();
        }
    }

    final ConnectionAdapter owner() {
        return owner;
    }

    final Statement statement() {
        return statement;
    }

    final int seconds() {
        return seconds;
    }
}
