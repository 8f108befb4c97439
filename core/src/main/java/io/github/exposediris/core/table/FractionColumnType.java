package io.github.exposediris.core.table;

import io.github.exposediris.core.value.CarriedType;
import org.jetbrains.exposed.v1.core.IDateColumnType;
import org.jspecify.annotations.Nullable;

/** A type of times with so many digits of a second's fraction. Its values travel as texts, which carry all of them. */
abstract class FractionColumnType<T> extends IrisColumnType<T> implements CarriedType<T>, IDateColumnType {
    private final int digits;

    FractionColumnType(int digits) {
        this.digits = digits;
    }

    final int digits() {
        return digits;
    }

    /** The name of a type with date and time. */
    final String momentType() {
        return digits == FractionColumns.NANOSECONDS ? "TIMESTAMP2" : "TIMESTAMP";
    }

    @Override
    public final boolean getHasTimePart() {
        return true;
    }

    @Override
    public final Class<?> driverClass() {
        return String.class;
    }

    @Override
    public final String nonNullValueToString(T value) {
        return "'" + notNullValueToDB(value) + "'";
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return super.equals(other) && ((FractionColumnType<?>) other).digits == digits;
    }

    @Override
    public final int hashCode() {
        return 31 * super.hashCode() + digits;
    }
}
