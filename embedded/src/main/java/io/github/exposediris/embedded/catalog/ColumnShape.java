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
 * @param digits how many digits a decimal has at most; 0 for other types
 */
public record ColumnShape(String name, String engineType, ColumnRemark remark, @Nullable String defaultValue, int digits) {
    /** IRIS keeps a decimal as a 64-bit integer and a power of ten. Source: InterSystems SQL Reference, "Precision and Scale". */
    private static final int DIGITS_OF_ANY_LONG = 18;
    private static final String SEQUENCE = "NEXT VALUE FOR ";
    private static final Set<String> STREAMS = Set.of("CHARACTER LARGE OBJECT", "BINARY LARGE OBJECT");

    /** Whether it is a stream. */
    public boolean isStream() {
        return STREAMS.contains(engineType);
    }

    /** Whether the engine would keep more digits in it than IRIS does. */
    public boolean isWiderThanDecimals() {
        return engineType.equals("NUMERIC") && digits > DIGITS_OF_ANY_LONG;
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
