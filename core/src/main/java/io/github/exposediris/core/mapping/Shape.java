package io.github.exposediris.core.mapping;

import java.util.List;
import java.util.function.IntPredicate;
import kotlin.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * How objects of a class are made.
 *
 * @param <T> the class
 */
interface Shape<T> {
    /** The parameters of the constructor, in their order. */
    List<Parameter> parameters();

    /** An object of these values; {@code given} says which are to be left to the parameter's default. */
    T create(List<@Nullable Object> values, IntPredicate given);

    /** The shape of a record or of a Kotlin class. */
    static <T> Shape<T> of(Class<T> type) {
        if (type.isRecord()) {
            return new RecordShape<>(type);
        }
        if (type.isAnnotationPresent(Metadata.class)) {
            return new KotlinShape<>(type);
        }
        throw new IllegalArgumentException(type.getName() + " is neither a record nor a Kotlin class; map its rows by a function.");
    }
}
