package io.github.exposediris.core.value;

import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/** Durations, as a number of nanoseconds. One of more than 292 years would become the largest number, which stands for infinity. */
final class Durations implements Carrier {
    @Override
    public Class<?> driverClass() {
        return Long.class;
    }

    @Override
    public @Nullable String unsendable(IColumnType<?> type, Object value) {
        return value.equals(type.valueFromDB(send(type, value))) ? null : "the duration is no number of nanoseconds in 64 bits";
    }

    @Override
    @SuppressWarnings("unchecked") // the value is one of that type
    public Object send(IColumnType<?> type, Object value) {
        return ((IColumnType<Object>) type).notNullValueToDB(value);
    }

    @Override
    public Object receive(IColumnType<?> type, Object value) {
        return Long.parseLong(value.toString());
    }
}
