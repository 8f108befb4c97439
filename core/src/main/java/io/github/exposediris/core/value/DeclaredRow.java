package io.github.exposediris.core.value;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/**
 * A driver's row in which each value is what the column type reads, whatever class the driver gave: some ways to IRIS tell a type that
 * is not the declared one.
 */
public final class DeclaredRow implements RowApi {
    private final RowApi row;
    private final @Nullable TypedRow typed;
    private final FieldReader[] readers;

    private DeclaredRow(RowApi row, FieldReader[] readers) {
        this.row = row;
        this.typed = row instanceof TypedRow same ? same : null;
        this.readers = readers;
    }

    /** What shows rows with these fields, in this order; found out once for all rows of a query. Thread-safe. */
    public static UnaryOperator<RowApi> of(List<? extends Expression<?>> fields) {
        FieldReader[] readers = fields.stream().map(FieldReader::of).toArray(FieldReader[]::new);
        return row -> new DeclaredRow(row, readers);
    }

    @Override
    @SuppressWarnings("unchecked") // Exposed's column types take what the carrier of their family gives
    public <T> @Nullable T getObject(int index, @Nullable Class<T> type, IColumnType<?> columnType) {
        return (T) readers[index - 1].read(row, typed, index);
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
