package io.github.exposediris.embedded.catalog;

import java.util.Optional;
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
    private static final String SEQUENCE = "NEXT VALUE FOR ";
    private static final Set<String> STREAMS = Set.of("CHARACTER LARGE OBJECT", "BINARY LARGE OBJECT");

    /** Whether it is a stream. */
    public boolean isStream() {
        return STREAMS.contains(engineType);
    }

    /** Whether it is a vector. */
    public boolean isVector() {
        return !remark.vector().isEmpty();
    }

    /** The engine's name of the sequence that it counts with, where it is a counter other than the RowID. */
    public Optional<String> sequence() {
        return defaultValue != null && defaultValue.startsWith(SEQUENCE)
                ? Optional.of(defaultValue.substring(SEQUENCE.length()))
                : Optional.empty();
    }

    /** The name of that sequence in its schema. */
    public String localSequence() {
        String name = sequence().orElse("");
        return name.substring(name.indexOf("\".\"") + 3, name.length() - 1).replace("\"\"", "\"");
    }

    /** Whether it is the RowID. */
    public boolean isIdentity() {
        return remark.counter().isIdentity();
    }
}
