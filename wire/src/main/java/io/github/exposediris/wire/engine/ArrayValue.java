package io.github.exposediris.wire.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array between the wire and the engine.
 *
 * @param element the type of the elements
 * @param dimensions the outermost first; none for an empty array
 * @param elements values of the element type's Java class, those of the last dimension side by side; null stands for SQL NULL
 */
public record ArrayValue(WireType element, List<Dimension> dimensions, List<@Nullable Object> elements) {
    /** The most dimensions that an array of PostgreSQL has. */
    public static final int MOST_DIMENSIONS = 6;

    public ArrayValue {
        dimensions = List.copyOf(dimensions);
        elements = Collections.unmodifiableList(new ArrayList<>(elements));
    }

    /** An array of one dimension, counted from 1. */
    public static ArrayValue of(WireType element, List<@Nullable Object> elements) {
        List<Dimension> dimensions = elements.isEmpty() ? List.of() : List.of(new Dimension(elements.size(), 1));
        return new ArrayValue(element, dimensions, elements);
    }

    /** The elements as JDBC takes them: an {@code Object[]} for each dimension, one within the other. */
    public @Nullable Object[] nested() {
        return dimensions.isEmpty() ? new Object[0] : nested(0, 0, elements.size());
    }

    private @Nullable Object[] nested(int depth, int from, int to) {
        if (depth == dimensions.size() - 1) {
            return elements.subList(from, to).toArray();
        }
        int parts = dimensions.get(depth).length();
        int size = (to - from) / parts;
        @Nullable Object[] rows = new Object[parts];
        for (int i = 0; i < parts; i++) {
            rows[i] = nested(depth + 1, from + i * size, from + (i + 1) * size);
        }
        return rows;
    }

    /**
     * One dimension of an array.
     *
     * @param length the number of elements, or of arrays within
     * @param lowerBound the number of the first, usually 1
     */
    public record Dimension(int length, int lowerBound) {}
}
