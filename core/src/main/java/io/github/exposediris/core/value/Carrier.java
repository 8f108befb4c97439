package io.github.exposediris.core.value;

import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/** How the values of one family of column types travel. Stateless; values are never null here. */
interface Carrier {
    /** The class of what a driver is given. */
    Class<?> driverClass();

    /** What a driver is given for a value that is {@link #unsendable sendable}. */
    Object send(IColumnType<?> type, Object value);

    /** What the column type reads, from whatever a driver gave. */
    Object receive(IColumnType<?> type, Object value);

    /** What a driver gives; null for NULL. */
    default @Nullable Object fetch(TypedRow row, int index) {
        return row.getObject(index);
    }

    /** Why a value cannot be sent to whatever place in a statement; null if it can. */
    default @Nullable String unsendable(IColumnType<?> type, Object value) {
        return null;
    }

    /** Why a column of that type would not keep a value as it is, what is {@link #unsendable} among it; null if it would. */
    default @Nullable String unfit(IColumnType<?> type, Object value) {
        return unsendable(type, value);
    }
}
