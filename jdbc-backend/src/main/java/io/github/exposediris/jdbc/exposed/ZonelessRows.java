package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.value.SqlMoments;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query that Exposed wrote, with dates and times as the texts that the server gave: a {@link java.sql.Time} drops the
 * fraction, and a {@link Timestamp} the local times that the JVM's time zone skips. Where Exposed asks for a {@link Timestamp}, it reads
 * an instant, which is kept in UTC.
 */
final class ZonelessRows implements InvocationHandler {
    private final ResultSet rows;
    private boolean @Nullable [] moments;

    private ZonelessRows(ResultSet rows) {
        this.rows = rows;
    }

    static ResultSet of(ResultSet rows) {
        return (ResultSet) Proxy.newProxyInstance(
                ZonelessRows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, new ZonelessRows(rows));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getObject") && arguments != null && arguments[0] instanceof Integer index) {
            if (arguments.length == 1) {
                return isMoment(index) ? rows.getString(index) : rows.getObject(index);
            }
            if (arguments[1] == Timestamp.class) {
                return instant(index);
            }
        }
        try {
            return method.invoke(rows, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Timestamp instant(int index) throws SQLException {
        String utc = rows.getString(index);
        return utc == null ? null : Timestamp.from(SqlMoments.moment(utc).toInstant(ZoneOffset.UTC));
    }

    private boolean isMoment(int index) throws SQLException {
        if (moments == null) {
            moments = moments(rows.getMetaData());
        }
        return index > 0 && index < moments.length && moments[index];
    }

    private static boolean[] moments(ResultSetMetaData columns) throws SQLException {
        boolean[] moments = new boolean[columns.getColumnCount() + 1];
        for (int i = 1; i < moments.length; i++) {
            int type = columns.getColumnType(i);
            moments[i] = type == Types.DATE || type == Types.TIME || type == Types.TIMESTAMP;
        }
        return moments;
    }
}
