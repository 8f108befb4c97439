package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.ArrayValue;
import io.github.exposediris.wire.engine.ArrayValue.Dimension;
import org.jspecify.annotations.Nullable;

/** Writes PostgreSQL's text form of an array, as its {@code array_out} does: {@code {1,NULL,"a \"word\""}}. */
final class ArrayFormat {
    private static final String SPECIAL = "\"\\{}, \t\n\r\u000B\f";

    private final ArrayValue array;
    private final StringBuilder text = new StringBuilder();
    private int next;

    private ArrayFormat(ArrayValue array) {
        this.array = array;
    }

    static String text(ArrayValue array) {
        return array.dimensions().isEmpty() ? "{}" : new ArrayFormat(array).written();
    }

    private String written() {
        if (array.dimensions().stream().anyMatch(dimension -> dimension.lowerBound() != 1)) {
            array.dimensions().forEach(this::bounds);
            text.append('=');
        }
        level(0);
        return text.toString();
    }

    private void bounds(Dimension dimension) {
        int first = dimension.lowerBound();
        text.append('[').append(first).append(':').append(first + dimension.length() - 1).append(']');
    }

    private void level(int depth) {
        for (int i = 0; i < array.dimensions().get(depth).length(); i++) {
            text.append(i == 0 ? '{' : ',');
            if (depth == array.dimensions().size() - 1) {
                element(array.elements().get(next++));
            } else {
                level(depth + 1);
            }
        }
        text.append('}');
    }

    private void element(@Nullable Object value) {
        String word = value == null ? "NULL" : ValueCodec.of(array.element()).text(value);
        if (value == null || isPlain(word)) {
            text.append(word);
        } else {
            text.append('"').append(word.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
    }

    private static boolean isPlain(String word) {
        boolean plain = !word.isEmpty() && !word.equalsIgnoreCase("NULL");
        for (int i = 0; i < word.length() && plain; i++) {
            plain = SPECIAL.indexOf(word.charAt(i)) < 0;
        }
        return plain;
    }
}
