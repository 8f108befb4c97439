package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ::} after a marker, a literal or digits becomes a CAST, wherever it stands. */
final class CastOperator implements TextHabit {
    private static final Pattern CAST = Pattern.compile("(\\?|\\$\\d+|'[^']*'|\\d+)::(\\w+)");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("int", "INTEGER"),
            Map.entry("int4", "INTEGER"),
            Map.entry("int8", "BIGINT"),
            Map.entry("text", "VARCHAR"),
            Map.entry("varchar", "VARCHAR"),
            Map.entry("float", "DOUBLE"),
            Map.entry("float8", "DOUBLE"),
            Map.entry("bool", "BIT"),
            Map.entry("boolean", "BIT"));

    @Override
    public String apply(String sql) {
        return CAST.matcher(sql).replaceAll(cast -> {
            String type = TYPES.getOrDefault(cast.group(2).toLowerCase(Locale.ROOT), cast.group(2).toUpperCase(Locale.ROOT));
            return Matcher.quoteReplacement("CAST(" + cast.group(1) + " AS " + type + ")");
        });
    }
}
