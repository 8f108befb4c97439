package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.ArrayValue;
import io.github.exposediris.wire.engine.ArrayValue.Dimension;
import io.github.exposediris.wire.engine.WireType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's text form of an array: {@code {1,NULL,"a \"word\""}}, {@code [0:1][1:1]={{1},{2}}}. */
final class ArrayText {
    private static final int UNKNOWN = -1;

    private final String text;
    private final WireType element;
    private final List<@Nullable Object> elements = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Dimension> bounds = new ArrayList<>();
    private int at;

    private ArrayText(String text, WireType element) {
        this.text = text;
        this.element = element;
    }

    static ArrayValue parse(String text, WireType element) throws SQLException {
        try {
            return new ArrayText(text.strip(), element).value();
        } catch (IndexOutOfBoundsException | ArithmeticException | NumberFormatException tooShort) {
            throw malformed();
        }
    }

    private ArrayValue value() throws SQLException {
        bounds();
        level(0, false);
        if (at != text.length()) {
            throw malformed();
        }
        return new ArrayValue(element, elements.isEmpty() ? List.of() : dimensions(), elements);
    }

    private List<Dimension> dimensions() throws SQLException {
        List<Dimension> dimensions = lengths.stream().map(length -> new Dimension(length, 1)).toList();
        boolean same = bounds.isEmpty() || bounds.stream().map(Dimension::length).toList().equals(lengths);
        if (!same) {
            throw malformed();
        }
        return bounds.isEmpty() ? dimensions : bounds;
    }

    /** The bounds before the {@code =}, where there are any. */
    private void bounds() throws SQLException {
        while (text.charAt(at) == '[') {
            int colon = text.indexOf(':', at);
            int end = text.indexOf(']', at);
            int first = colon < 0 || colon > end ? 1 : Integer.parseInt(text.substring(at + 1, colon));
            int last = Integer.parseInt(text.substring(colon < 0 || colon > end ? at + 1 : colon + 1, end));
            bounds.add(new Dimension(Math.addExact(Math.subtractExact(last, first), 1), first));
            at = end + 1;
        }
        if (!bounds.isEmpty()) {
            expect('=');
        }
    }

    /** Reads {@code {...}}; {@code nested} says whether it stands within another. */
    private void level(int depth, boolean nested) throws SQLException {
        if (depth == ArrayValue.MOST_DIMENSIONS) {
            throw new SQLException("number of array dimensions exceeds the maximum allowed (6)", "54000");
        }
        if (lengths.size() == depth) {
            lengths.add(UNKNOWN);
        }
        expect('{');
        blanks();
        int count = 0;
        if (text.charAt(at) != '}' || nested) {
            do {
                item(depth);
                count++;
            } while (text.charAt(at) == ',' && at++ > 0);
        }
        expect('}');
        int known = lengths.set(depth, count);
        if (known != UNKNOWN && known != count) {
            throw malformed();
        }
    }

    private void item(int depth) throws SQLException {
        blanks();
        if (text.charAt(at) == '{') {
            if (lengths.size() == depth + 1 && !elements.isEmpty()) {
                throw malformed();
            }
            level(depth + 1, true);
        } else if (lengths.size() > depth + 1) {
            throw malformed();
        } else {
            elements.add(text.charAt(at) == '"' ? quoted() : plain());
        }
        blanks();
    }

    private @Nullable Object plain() throws SQLException {
        StringBuilder word = new StringBuilder();
        boolean escaped = false;
        int kept = 0;
        while (",{}\"".indexOf(text.charAt(at)) < 0) {
            boolean escape = text.charAt(at) == '\\';
            at += escape ? 1 : 0;
            word.append(text.charAt(at++));
            escaped |= escape;
            kept = escape || !isBlank(word.charAt(word.length() - 1)) ? word.length() : kept;
        }
        word.setLength(kept);
        if (kept == 0 || text.charAt(at) == '{' || text.charAt(at) == '"') {
            throw malformed();
        }
        return !escaped && word.toString().equalsIgnoreCase("null") ? null : ValueCodec.of(element).fromText(word.toString());
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

    private void blanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private void expect(char c) throws SQLException {
        if (text.charAt(at++) != c) {
            throw malformed();
        }
    }

    private static SQLException malformed() {
        return new SQLException("malformed array literal", "22P02");
    }
}
