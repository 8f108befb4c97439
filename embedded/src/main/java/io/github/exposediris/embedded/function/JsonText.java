package io.github.exposediris.embedded.function;

/** Values as JSON writes them. */
public final class JsonText {
    private JsonText() {}

    /** A string in quotes. */
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            json.append(escaped(text.charAt(i)));
        }
        return json.append('"').toString();
    }

    /** A number, which in JSON has a digit before its point. */
    public static String number(String canonical) {
        if (canonical.startsWith("-.")) {
            return "-0" + canonical.substring(1);
        }
        return canonical.startsWith(".") ? "0" + canonical : canonical;
    }

    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> character < ' ' ? String.format("\\u%04x", (int) character) : String.valueOf(character);
        };
    }
}
