package io.github.exposediris.core.value;

import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/**
 * A driver's row that gives values of the most frequent types directly where the server told that type. Where it told another one, each
 * method gives what {@link RowApi#getObject(int)} gives.
 */
public interface TypedRow extends RowApi {
    /** A whole number as a Long; null for NULL. */
    @Nullable Object getWhole(int index);

    /** A text; null for NULL. */
    @Nullable Object getText(int index);

    /** A floating-point number as a Double; null for NULL. */
    @Nullable Object getDouble(int index);
}
