package io.github.exposediris.core.value;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.core.ArrayColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi;
import org.jspecify.annotations.Nullable;

/** What a driver was given for the parameters of a statement, one after the other. */
final class Bound implements PreparedStatementApi {
    static final Object NULL = "NULL";

    final List<Object> given = new ArrayList<>();

    static Object of(IColumnType<?> type, @Nullable Object value) {
        Bound bound = new Bound();
        ColumnValues.bind(bound, 1, type, value);
        return bound.given.get(0);
    }

    @Override
    public void set(int index, Object value, IColumnType<?> columnType) {
        given.add(value);
    }

    @Override
    public void setNull(int index, IColumnType<?> columnType) {
        given.add(NULL);
    }

    @Override
    public void setInputStream(int index, InputStream inputStream, boolean setAsBlobObject) {
        given.add(inputStream);
    }

    @Override
    public void setArray(int index, ArrayColumnType<?, ?> type, Object[] array) {
        given.add(array);
    }
}
