package io.github.exposediris.embedded.pgwire.gateway;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text does, by its first word. */
final class Verb {
    private static final Pattern FIRST = Pattern.compile("\\s*([A-Za-z]+|\\().*", Pattern.DOTALL);
    private static final Set<String> QUERIES = Set.of("SELECT", "SHOW");

    private Verb() {}

    /** The first word in upper case; empty where the text begins otherwise. */
    static String of(String sql) {
        Matcher first = FIRST.matcher(sql);
        return first.matches() ? first.group(1).toUpperCase(Locale.ROOT) : "";
    }

    static boolean isQuery(String sql) {
        return QUERIES.contains(of(sql));
    }
}
