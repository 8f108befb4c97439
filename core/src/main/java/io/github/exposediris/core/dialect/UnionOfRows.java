package io.github.exposediris.core.dialect;

/**
 * Rewrites {@code VALUES (a, b), (c, d)} as {@code SELECT a, b UNION ALL SELECT c, d}. The input is what Exposed renders from
 * markers and literals; quotes and nested parentheses are minded.
 */
final class UnionOfRows {
    private static final String VALUES = "VALUES ";

    private final String values;
    private final StringBuilder out;
    private int depth;
    private boolean quoted;

    private UnionOfRows(String values) {
        this.values = values;
        this.out = new StringBuilder(values.length() * 2);
    }

    static String of(String values) {
        if (!values.startsWith(VALUES)) {
            throw new IllegalArgumentException("no rows of values");
        }
        return new UnionOfRows(values).rewrite();
    }

    private String rewrite() {
        for (int i = VALUES.length(); i < values.length(); i++) {
            take(values.charAt(i));
        }
        return out.toString();
    }

    private void take(char c) {
        if (c == '\'') {
            quoted = !quoted;
        }
        if (quoted) {
            out.append(c);
        } else if (c == '(' && ++depth == 1) {
            out.append(out.isEmpty() ? "SELECT " : " UNION ALL SELECT ");
        } else if (c == ')') {
            close();
        } else if (depth > 0) {
            out.append(c);
        }
    }

    private void close() {
        if (--depth > 0) {
            out.append(')');
        }
    }
}
