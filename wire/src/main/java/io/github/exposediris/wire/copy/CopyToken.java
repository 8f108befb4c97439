package io.github.exposediris.wire.copy;

import java.util.Locale;

/** A token of a COPY. */
record CopyToken(Kind kind, String text) {
    /** What follows the last token. */
    static final CopyToken END = new CopyToken(Kind.SIGN, "");

    enum Kind {
        NAME,
        STRING,
        SIGN,
        QUERY
    }

    boolean is(String word) {
        return kind != Kind.STRING && text.equalsIgnoreCase(word);
    }

    /** The name without its quotes. */
    String unquoted() {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }
}
