package io.github.exposediris.embedded.function;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pattern of {@code %MATCHES} as the engine's regular expression: {@code ?} and {@code *}, characters and ranges in brackets, and a
 * character that makes the next one literal. It minds case whatever the collation, and is of the whole text. Source: InterSystems SQL
 * Reference, "%MATCHES"; "Overview of Predicates" for the contains operator.
 */
public final class MatchPattern {
    private final String pattern;
    private final char escape;
    private final StringBuilder expression = new StringBuilder("(?s-i)^(?:");
    private int at;

    private MatchPattern(String pattern, char escape) {
        this.pattern = pattern;
        this.escape = escape;
    }

    /** With a backslash before what is literal. */
    public static @Nullable String expression(@Nullable String pattern) {
        return expression(pattern, "\\");
    }

    /** With the first character of {@code escape} before what is literal. */
    public static @Nullable String expression(@Nullable String pattern, @Nullable String escape) {
        return pattern == null || escape == null || escape.isEmpty() ? null : new MatchPattern(pattern, escape.charAt(0)).translated();
    }

    /** A regular expression that finds a text in another, minding case: the {@code [} of conditions. */
    public static @Nullable String containing(@Nullable String text) {
        return text == null ? null : "(?s-i)" + Pattern.quote(text);
    }

    private String translated() {
        while (at < pattern.length()) {
            append(pattern.charAt(at++));
        }
        return expression.append(")\\z").toString();
    }

    private void append(char character) {
        if (character == escape && at < pattern.length()) {
            literal(pattern.charAt(at++));
        } else if (character == '?') {
            expression.append('.');
        } else if (character == '*') {
            expression.append(".*");
        } else if (character == '[' && pattern.indexOf(']', at) > at) {
            brackets(pattern.substring(at, pattern.indexOf(']', at)));
        } else {
            literal(character);
        }
    }

    /** Within brackets only the hyphen and a caret at the beginning are not themselves. */
    private void brackets(String listed) {
        at += listed.length() + 1;
        boolean others = listed.startsWith("^") && listed.length() > 1;
        expression.append(others ? "[^" : "[");
        for (char character : listed.substring(others ? 1 : 0).toCharArray()) {
            expression.append(character == '-' || Character.isLetterOrDigit(character) ? "" : "\\").append(character);
        }
        expression.append(']');
    }

    private void literal(char character) {
        expression.append(Pattern.quote(String.valueOf(character)));
    }
}
