package io.github.exposediris.jdbc.exposed;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A result set for Exposed, which reads its rows by itself, with its values as a {@link ZonelessRow} has them. */
final class ZonelessRows implements InvocationHandler {
    private final ResultSet rows;
    private final ZonelessRow row;

    private ZonelessRows(ResultSet rows) throws SQLException {
        this.rows = rows;
        this.row = ZonelessRow.byObject(rows);
    }

    static ResultSet of(ResultSet rows) {
        return (ResultSet) Proxy.newProxyInstance(
                ZonelessRows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, Unchecked.call(() -> new ZonelessRows(rows)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments[0] instanceof Integer index && method.getName().equals("getObject")) {
            if (arguments.length == 1) {
                return row.value(index);
            }
            if (arguments[1] instanceof Class<?> type) {
                return row.value(index, type);
            }
        }
        try {
            return method.invoke(rows, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
