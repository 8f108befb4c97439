package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's text form of a one-dimensional array: {@code {1,NULL,"a \"word\""}}. */
final class ArrayText {
    private final String text;
    private final WireType element;
    private int at;

    private ArrayText(String text, WireType element) {
        this.text = text;
        this.element = element;
    }

    static ArrayValue parse(String text, WireType element) throws SQLException {
        try {
            return new ArrayValue(element, new ArrayText(text.strip(), element).elements());
        } catch (IndexOutOfBoundsException tooShort) {
            throw malformed();
        }
    }

    private List<@Nullable Object> elements() throws SQLException {
        expect('{');
        List<@Nullable Object> elements = new ArrayList<>();
        if (text.charAt(at) != '}') {
            do {
                elements.add(text.charAt(at) == '"' ? quoted() : plain());
            } while (text.charAt(at) == ',' && at++ > 0);
        }
        expect('}');
        if (at != text.length()) {
            throw malformed();
        }
        return elements;
    }

    private @Nullable Object plain() throws SQLException {
        int start = at;
        while (",{}\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).strip();
        if (word.isEmpty()) {
            throw malformed();
        }
        return word.equalsIgnoreCase("null") ? null : ValueCodec.of(element).fromText(word);
    }

    private Object quoted() throws SQLException {
        StringBuilder word = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 1 : 0;
            word.append(text.charAt(at++));
        }
        at++;
        return ValueCodec.of(element).fromText(word.toString());
    }

    private void expect(char c) throws SQLException {
        if (text.charAt(at++) != c) {
            throw malformed();
        }
    }

    private static SQLException malformed() {
        return new SQLException("malformed array literal, or one of several dimensions", "22P02");
    }
}
