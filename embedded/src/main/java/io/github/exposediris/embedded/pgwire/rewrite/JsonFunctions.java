package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.Locale;
import java.util.regex.Pattern;

/** IRIS's JSON functions become PostgreSQL's, unless something stands between the name and its bracket. */
final class JsonFunctions implements TextHabit {
    private static final Pattern BUILDER = Pattern.compile("\\bJSON_(OBJECT|ARRAY)\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE =
            Pattern.compile("\\bJSON_VALUE\\s*\\(\\s*([^,()]+?)\\s*,\\s*'\\$\\.(\\w+)'\\s*\\)", Pattern.CASE_INSENSITIVE);

    @Override
    public String apply(String sql) {
        String built = BUILDER.matcher(sql).replaceAll(name -> "json_build_" + name.group(1).toLowerCase(Locale.ROOT) + "(");
        return VALUE.matcher(built).replaceAll("($1::jsonb->>'$2')");
    }
}
