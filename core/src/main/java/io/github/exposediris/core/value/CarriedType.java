package io.github.exposediris.core.value;

import org.jspecify.annotations.Nullable;

/**
 * A column type that tells by itself how its values travel, as those of this library do.
 *
 * @param <T> the values of the column, as the program sees them
 */
public interface CarriedType<T> {
    /** The class of what a driver is given, which a NULL is bound with. */
    Class<?> driverClass();

    /** Why the column would not keep a value as it is; null if it would. */
    default @Nullable String unfit(T value) {
        return null;
    }
}
