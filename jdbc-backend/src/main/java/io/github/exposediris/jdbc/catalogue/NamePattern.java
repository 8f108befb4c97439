package io.github.exposediris.jdbc.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pattern of a name, as JDBC's metadata takes it. IRIS's names do not differ by case. */
final class NamePattern {
    static final char ESCAPE = '\\';

    private final @Nullable Pattern pattern;

    private NamePattern(@Nullable Pattern pattern) {
        this.pattern = pattern;
    }

    /** With % for any characters, _ for one, and a backslash before what stands for itself; null matches every name. */
    static NamePattern like(@Nullable String pattern) {
        return new NamePattern(pattern == null ? null : Pattern.compile(regex(upper(pattern)), Pattern.DOTALL));
    }

    /** One name, whatever characters it has; null matches every name. */
    static NamePattern exactly(@Nullable String name) {
        return new NamePattern(name == null ? null : Pattern.compile(Pattern.quote(upper(name))));
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                boolean escapes = c == ESCAPE && i + 1 < pattern.length();
                regex.append(Pattern.quote(String.valueOf(escapes ? pattern.charAt(++i) : c)));
            }
        }
        return regex.toString();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    boolean matches(String name) {
        return pattern == null || pattern.matcher(upper(name)).matches();
    }
}
