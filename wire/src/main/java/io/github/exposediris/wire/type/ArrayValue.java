package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A one-dimensional array that a client sent.
 *
 * @param element the type of the elements
 * @param elements values of that type's Java class; null stands for SQL NULL
 */
public record ArrayValue(WireType element, List<@Nullable Object> elements) {
    public ArrayValue {
        elements = Collections.unmodifiableList(new ArrayList<>(elements));
    }

    /** PostgreSQL's text form, such as {@code {1,2,NULL}}. */
    @Override
    public String toString() {
        return elements.stream().map(ArrayValue::text).collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(@Nullable Object element) {
        if (element == null) {
            return "NULL";
        }
        return element instanceof String text ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : element.toString();
    }
}
