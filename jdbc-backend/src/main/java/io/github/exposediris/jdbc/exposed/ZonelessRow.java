package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.value.SqlMoments;
import io.github.exposediris.core.value.TypedRow;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The row that a query shows, with dates and times as the texts that the server gave: a {@link java.sql.Time} drops the fraction, and a
 * {@link Timestamp} the local times that the JVM's time zone skips. Where a {@link Timestamp} is asked for, it is read as an instant,
 * which is kept in UTC.
 */
final class ZonelessRow implements TypedRow, BooleanSupplier {
    private final ResultSet rows;
    private final Told[] told;

    private ZonelessRow(ResultSet rows, Told[] told) {
        this.rows = rows;
        this.told = told;
    }

    /** The rows of a driver that reads every value as the type that it tells. */
    static ZonelessRow of(ResultSet rows) throws SQLException {
        return new ZonelessRow(rows, told(rows.getMetaData()));
    }

    /** Rows of which only those methods are to be used that Exposed uses. */
    static ZonelessRow byObject(ResultSet rows) throws SQLException {
        Told[] told = told(rows.getMetaData());
        for (int i = 0; i < told.length; i++) {
            told[i] = told[i] == Told.MOMENT ? Told.MOMENT : Told.OTHER;
        }
        return new ZonelessRow(rows, told);
    }

    private static Told[] told(ResultSetMetaData columns) throws SQLException {
        Told[] told = new Told[columns.getColumnCount() + 1];
        told[0] = Told.OTHER;
        for (int i = 1; i < told.length; i++) {
            told[i] = Told.of(columns.getColumnType(i));
        }
        return told;
    }

    boolean next() throws SQLException {
        return rows.next();
    }

    /** Shows the next row; false where there is none. */
    @Override
    public boolean getAsBoolean() {
        try {
            return rows.next();
        } catch (SQLException e) {
            throw Unchecked.<RuntimeException>as(e);
        }
    }

    @Override
    public @Nullable Object getObject(int index) {
        return Unchecked.<@Nullable Object>call(() -> value(index));
    }

    @Nullable Object value(int index) throws SQLException {
        return told(index) == Told.MOMENT ? rows.getString(index) : rows.getObject(index);
    }

    private Told told(int index) {
        return index > 0 && index < told.length ? told[index] : Told.OTHER;
    }

    @Override
    public @Nullable Object getWhole(int index) {
        try {
            if (told(index) != Told.WHOLE) {
                return value(index);
            }
            long number = rows.getLong(index);
            return number == 0 && rows.wasNull() ? null : (Object) number;
        } catch (SQLException e) {
            throw Unchecked.<RuntimeException>as(e);
        }
    }

    @Override
    public @Nullable Object getText(int index) {
        try {
            return told(index) == Told.TEXT ? rows.getString(index) : value(index);
        } catch (SQLException e) {
            throw Unchecked.<RuntimeException>as(e);
        }
    }

    @Override
    public @Nullable Object getDouble(int index) {
        try {
            if (told(index) != Told.DOUBLE) {
                return value(index);
            }
            double number = rows.getDouble(index);
            return number == 0 && rows.wasNull() ? null : (Object) number;
        } catch (SQLException e) {
            throw Unchecked.<RuntimeException>as(e);
        }
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

    /** What a driver tells of a column's type. */
    private enum Told {
        WHOLE,
        TEXT,
        DOUBLE,
        MOMENT,
        OTHER;

        static Told of(int type) {
            return switch (type) {
                case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
                case Types.VARCHAR -> TEXT;
                case Types.DOUBLE -> DOUBLE;
                case Types.DATE, Types.TIME, Types.TIMESTAMP -> MOMENT;
                default -> OTHER;
            };
        }
    }
}
