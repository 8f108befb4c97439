package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.value.SqlMoments;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.ZoneOffset;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/**
 * The row that a query shows, with dates and times as the texts that the server gave: a {@link java.sql.Time} drops the fraction, and a
 * {@link Timestamp} the local times that the JVM's time zone skips. Where a {@link Timestamp} is asked for, it is read as an instant,
 * which is kept in UTC.
 */
final class ZonelessRow implements RowApi {
    private final ResultSet rows;
    private final boolean[] moments;

    ZonelessRow(ResultSet rows) throws SQLException {
        this.rows = rows;
        this.moments = moments(rows.getMetaData());
    }

    private static boolean[] moments(ResultSetMetaData columns) throws SQLException {
        boolean[] moments = new boolean[columns.getColumnCount() + 1];
        for (int i = 1; i < moments.length; i++) {
            int type = columns.getColumnType(i);
            moments[i] = type == Types.DATE || type == Types.TIME || type == Types.TIMESTAMP;
        }
        return moments;
    }

    boolean next() throws SQLException {
        return rows.next();
    }

    @Override
    public @Nullable Object getObject(int index) {
        return Unchecked.<@Nullable Object>call(() -> value(index));
    }

    @Nullable Object value(int index) throws SQLException {
        return index > 0 && index < moments.length && moments[index] ? rows.getString(index) : rows.getObject(index);
    }

    @Override
    public @Nullable Object getObject(String name) {
        return Unchecked.<@Nullable Object>call(() -> value(rows.findColumn(name)));
    }

    @Override
    public <T> @Nullable T getObject(int index, Class<T> type) {
        return Unchecked.<@Nullable T>call(() -> value(index, type));
    }

    <T> @Nullable T value(int index, Class<T> type) throws SQLException {
        if (type != Timestamp.class) {
            return rows.getObject(index, type);
        }
        String utc = rows.getString(index);
        return utc == null ? null : type.cast(Timestamp.from(SqlMoments.moment(utc).toInstant(ZoneOffset.UTC)));
    }

    @Override
    public <T> @Nullable T getObject(String name, Class<T> type) {
        return Unchecked.<@Nullable T>call(() -> value(rows.findColumn(name), type));
    }

    @Override
    public @Nullable String getString(int index) {
        return Unchecked.<@Nullable String>call(() -> rows.getString(index));
    }

    /** Ends the query and closes its statement. Idempotent. */
    void close() throws SQLException {
        if (!rows.isClosed()) {
            rows.getStatement().close();
        }
    }
}
