package io.github.exposediris.embedded.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column as rules see it.
 *
 * @param name as spelled at its creation
 * @param engineType the engine's type without length
 * @param remark what the engine does not know of it
 * @param defaultValue the engine's text of the default, or null
 */
public record ColumnShape(String name, String engineType, ColumnRemark remark, @Nullable String defaultValue) {
    private static final Set<String> STREAMS = Set.of("CHARACTER LARGE OBJECT", "BINARY LARGE OBJECT");

    /** Whether it is a stream. */
    public boolean isStream() {
        return STREAMS.contains(engineType);
    }

    /** Whether it is a vector. */
    public boolean isVector() {
        return !remark.vector().isEmpty();
    }

    /** Whether it is the RowID. */
    public boolean isIdentity() {
        return remark.counter().isIdentity();
    }
}
