package io.github.exposediris.core;

import org.jetbrains.exposed.v1.core.statements.api.RowApi;

/** A row of given values, as a driver gives them. */
public final class ListRow implements RowApi {
    private final Object[] values;

    public ListRow(Object... values) {
        this.values = values.clone();
    }

    @Override
    public Object getObject(int index) {
        return values[index - 1];
    }

    @Override
    public Object getObject(String name) {
        throw new UnsupportedOperationException("by position only");
    }

    @Override
    public <T> T getObject(int index, Class<T> type) {
        return type.cast(getObject(index));
    }

    @Override
    public <T> T getObject(String name, Class<T> type) {
        throw new UnsupportedOperationException("by position only");
    }

    @Override
    public String getString(int index) {
        Object value = getObject(index);
        return value == null ? null : value.toString();
    }
}
