package io.github.exposediris.core.value;

import java.io.InputStream;
import org.jetbrains.exposed.v1.core.ArrayColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi;
import org.jspecify.annotations.Nullable;

/** What a driver was given for the one parameter of a statement. */
final class Bound implements PreparedStatementApi {
    static final Object NULL = "NULL";

    @Nullable Object given;

    static Object of(IColumnType<?> type, @Nullable Object value) {
        Bound bound = new Bound();
        ColumnValues.bind(bound, 1, type, value);
        return java.util.Objects.requireNonNull(bound.given);
    }

    @Override
    public void set(int index, Object value, IColumnType<?> columnType) {
        given = value;
    }

    @Override
    public void setNull(int index, IColumnType<?> columnType) {
        given = NULL;
    }

    @Override
    public void setInputStream(int index, InputStream inputStream, boolean setAsBlobObject) {
        given = inputStream;
    }

    @Override
    public void setArray(int index, ArrayColumnType<?, ?> type, Object[] array) {
        given = array;
    }
}
