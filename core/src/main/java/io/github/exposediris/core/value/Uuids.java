package io.github.exposediris.core.value;

import org.jetbrains.exposed.v1.core.IColumnType;

/** UUIDs of Java and of Kotlin, as text: IRIS's drivers take no binary form, and its own text is in upper case. */
final class Uuids implements Carrier {
    @Override
    public Class<?> driverClass() {
        return String.class;
    }

    @Override
    public Object send(IColumnType<?> type, Object value) {
        return value.toString();
    }

    @Override
    public Object receive(IColumnType<?> type, Object value) {
        return value instanceof byte[] ? value : value.toString();
    }
}
