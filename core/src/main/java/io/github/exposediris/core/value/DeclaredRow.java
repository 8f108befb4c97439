package io.github.exposediris.core.value;

import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/**
 * A driver's row in which each value is what the column type reads, whatever class the driver gave: some ways to IRIS tell a type that
 * is not the declared one.
 */
public final class DeclaredRow implements RowApi {
    private final RowApi row;

    /** A view of that row, for as long as the driver shows it. */
    public DeclaredRow(RowApi row) {
        this.row = row;
    }

    @Override
    @SuppressWarnings("unchecked") // Exposed's column types take what the carrier of their family gives
    public <T> @Nullable T getObject(int index, @Nullable Class<T> type, IColumnType<?> columnType) {
        Object value = row.getObject(index);
        return value == null ? null : (T) ColumnValues.received(columnType, value);
    }

    @Override
    public @Nullable Object getObject(int index) {
        Object value = row.getObject(index);
        return value == null ? null : Bytes.of(value);
    }

    @Override
    public @Nullable Object getObject(String name) {
        return row.getObject(name);
    }

    @Override
    public <T> @Nullable T getObject(int index, Class<T> type) {
        return row.getObject(index, type);
    }

    @Override
    public <T> @Nullable T getObject(String name, Class<T> type) {
        return row.getObject(name, type);
    }

    @Override
    public @Nullable String getString(int index) {
        return row.getString(index);
    }
}
