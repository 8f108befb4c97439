package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.ColumnView;
import io.github.exposediris.wire.engine.WireType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/**
 * How a column is shown by its JDBC type alone. Engines use it for all but their own special types.
 *
 * <p>The value that {@link ColumnView#present} is given is what {@link java.sql.ResultSet#getObject(int)} returns, but for these
 * JDBC types: DATE, TIME, TIMESTAMP and TIMESTAMP_WITH_TIMEZONE come as classes of {@code java.time}, CLOB as {@link String},
 * BLOB as {@code byte[]} and ARRAY as a {@link java.util.List} of such values, lists within it for further dimensions.
 */
public final class StandardColumns {
    private StandardColumns() {}

    /**
     * The standard view of a column.
     *
     * @param column counted from 1
     */
    public static ColumnView view(ResultSetMetaData metaData, int column) throws SQLException {
        WireType type = WireTypes.ofJdbc(metaData.getColumnType(column), metaData.getColumnTypeName(column));
        return new ColumnView(metaData.getColumnLabel(column), type, presentation(type));
    }

    private static UnaryOperator<Object> presentation(WireType type) {
        Class<?> javaClass = type.javaClass();
        return value -> javaClass.isInstance(value) ? value : converted(type, value);
    }

    private static Object converted(WireType type, Object value) {
        try {
            return Conversion.to(type, value);
        } catch (SQLException failure) {
            throw new IllegalArgumentException("a value of " + value.getClass() + " cannot be shown as " + type, failure);
        }
    }
}
