package io.github.exposediris.jdbc.tables;

/** Texts as literals and comments of a program. */
final class Literals {
    private Literals() {}

    /** A string literal of Java and of Kotlin alike. */
    static String of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\', '$' -> literal.append(c == '$' ? "\\u0024" : "\\" + c);
                default -> literal.append(c < ' ' ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return literal.append('"').toString();
    }

    /** A line of a comment: it can neither end nor escape. */
    static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("*/", "* /").replace("\\u", "\\ u");
    }
}
