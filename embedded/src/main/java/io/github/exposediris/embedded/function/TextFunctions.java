package io.github.exposediris.embedded.function;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Functions over texts; NULL gives NULL. Called by the engine from any thread. */
public final class TextFunctions {
    private TextFunctions() {}

    /** LENGTH, which does not count blanks at the end. Source: InterSystems SQL Reference, "LENGTH". */
    public static @Nullable Integer length(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        return length;
    }

    /** REVERSE. */
    public static @Nullable String reversed(@Nullable String text) {
        return text == null ? null : new StringBuilder(text).reverse().toString();
    }

    /** %SQLUPPER: upper case with a blank in front, so that no value looks like a number. */
    public static @Nullable String sqlUpper(@Nullable String text) {
        return text == null ? null : " " + text.toUpperCase(Locale.ROOT);
    }

    /** %SQLSTRING: as written, with a blank in front, without blanks at the end. */
    public static @Nullable String sqlString(@Nullable String text) {
        return text == null ? null : " " + text.stripTrailing();
    }

    /** The LIKE pattern for texts that start so; its escape character is the backslash. */
    public static @Nullable String prefixPattern(@Nullable String prefix) {
        return prefix == null ? null : prefix.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** ISNUMERIC: 1 or 0. */
    public static Integer isNumeric(@Nullable String text) {
        return text != null && text.strip().matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?") ? 1 : 0;
    }

    /** DATABASE, which is always empty. Source: InterSystems SQL Reference, "DATABASE". */
    public static String noText() {
        return "";
    }

    /** The namespace. */
    public static String namespace() {
        return "USER";
    }
}
