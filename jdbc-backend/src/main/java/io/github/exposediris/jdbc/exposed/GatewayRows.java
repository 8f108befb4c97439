package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.value.ColumnValues;
import io.github.exposediris.core.wire.WireQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;
import org.jspecify.annotations.Nullable;

/** The rows of a server that tells other types than the columns have: each value is read from its text, as its column is declared. */
final class GatewayRows implements InvocationHandler {
    private final ResultSet rows;
    private final RowApi texts;
    private final SelectedFields fields;

    private GatewayRows(ResultSet rows, WireQuery query, SelectedFields fields) {
        this.rows = rows;
        this.texts = query.row(new JdbcResult(rows));
        this.fields = fields;
    }

    static ResultSet of(ResultSet rows, WireQuery query, SelectedFields fields) {
        return (ResultSet) Proxy.newProxyInstance(
                GatewayRows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, new GatewayRows(rows, query, fields));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments[0] instanceof Integer index) {
            if (method.getName().equals("getObject")) {
                return arguments.length == 2 && arguments[1] instanceof Class<?> type ? object(index, type) : object(index);
            } else if (method.getName().equals("getString")) {
                return texts.getString(index);
            }
        }
        try {
            return method.invoke(rows, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object object(int index) {
        Object value = texts.getObject(index);
        IColumnType<?> type = index <= fields.types().size() ? fields.types().get(index - 1) : null;
        return value == null || type == null || !fields.readByExposed() ? value : ColumnValues.received(type, value);
    }

    private @Nullable Object object(int index, Class<?> type) {
        Object value = object(index);
        return value == null || type.isInstance(value) ? value : texts.getObject(index, type);
    }
}
