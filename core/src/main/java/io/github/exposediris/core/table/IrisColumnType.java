package io.github.exposediris.core.table;

import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Base of column types in Java: the state that Exposed wants of each, nullability, and equality by class and nullability. The type
 * of one column; not shared between columns.
 *
 * @param <T> the values of the column, as the program sees them
 */
public abstract class IrisColumnType<T> implements IColumnType<T> {
    private boolean nullable;

    /** The type of a column that takes no NULL. */
    protected IrisColumnType() {}

    @Override
    public final boolean getNullable() {
        return nullable;
    }

    @Override
    public final void setNullable(boolean nullable) {
        this.nullable = nullable;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((IrisColumnType<?>) other).nullable == nullable;
    }

    @Override
    public int hashCode() {
        return 31 * getClass().hashCode() + Boolean.hashCode(nullable);
    }

    @Override
    public String toString() {
        return sqlType();
    }
}
