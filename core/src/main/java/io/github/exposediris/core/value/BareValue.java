package io.github.exposediris.core.value;

import java.util.Objects;
import org.jetbrains.exposed.v1.core.AutoIncColumnType;
import org.jetbrains.exposed.v1.core.ColumnWithTransform;
import org.jetbrains.exposed.v1.core.EntityIDColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.NonNullableColumnWithTransform;
import org.jetbrains.exposed.v1.core.NullableColumnWithTransform;
import org.jetbrains.exposed.v1.core.dao.id.EntityID;
import org.jspecify.annotations.Nullable;

/**
 * A value without the wrappings of entity keys, counters and transformations, and the type beneath those.
 *
 * @param value null for NULL
 */
record BareValue(IColumnType<?> type, @Nullable Object value) {
    static BareValue of(IColumnType<?> type, @Nullable Object value) {
        if (type instanceof ColumnWithTransform<?, ?> transform) {
            return of(transform.getDelegate(), unwrapped(transform, value));
        }
        if (type instanceof EntityIDColumnType<?> key) {
            return of(key.getIdColumn().getColumnType(), value instanceof EntityID<?> id ? id.getValue() : value);
        }
        return type instanceof AutoIncColumnType<?> counter ? of(counter.getDelegate(), value) : new BareValue(type, value);
    }

    /** The type beneath the wrappings. */
    static IColumnType<?> typeOf(IColumnType<?> type) {
        if (type instanceof ColumnWithTransform<?, ?> transform) {
            return typeOf(transform.getDelegate());
        }
        if (type instanceof EntityIDColumnType<?> key) {
            return typeOf(key.getIdColumn().getColumnType());
        }
        return type instanceof AutoIncColumnType<?> counter ? counter.getDelegate() : type;
    }

    /** Only some transformations make something of null. */
    @SuppressWarnings("unchecked") // the value is one that the transformation made
    private static @Nullable Object unwrapped(ColumnWithTransform<?, ?> type, @Nullable Object value) {
        boolean takesNull = type instanceof NullableColumnWithTransform || type instanceof NonNullableColumnWithTransform;
        return value == null && !takesNull
                ? null
                : ((ColumnWithTransform<Object, @Nullable Object>) type).getTransformer().unwrap(value);
    }

    /** The value, where there is one. */
    Object present() {
        return Objects.requireNonNull(value);
    }
}
