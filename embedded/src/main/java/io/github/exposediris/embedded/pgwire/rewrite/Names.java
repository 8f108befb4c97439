package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything outside quotes is changed to upper case; in CREATE TABLE, column names up to the first closing bracket to lower case,
 * and the table's name to upper case even if it stands in quotes.
 */
final class Names implements TextHabit {
    private static final Pattern OUTSIDE = Pattern.compile("'[^']*'|\"[^\"]*\"|[^'\"]+");
    private static final Pattern CREATE =
            Pattern.compile("\\s*CREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?[^(]+\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN = Pattern.compile("(^|,)(\\s*)(\\w+)");

    @Override
    public String apply(String sql) {
        Matcher create = CREATE.matcher(sql);
        if (!create.lookingAt()) {
            return upper(sql);
        }
        int end = sql.indexOf(')', create.end());
        int close = end < 0 ? sql.length() : end;
        String columns = COLUMN.matcher(upper(sql.substring(create.end(), close)))
                .replaceAll(column -> Matcher.quoteReplacement(
                        column.group(1) + column.group(2) + column.group(3).toLowerCase(Locale.ROOT)));
        return create.group().toUpperCase(Locale.ROOT) + columns + upper(sql.substring(close));
    }

    private static String upper(String sql) {
        return OUTSIDE.matcher(sql).replaceAll(part -> Matcher.quoteReplacement(
                part.group().startsWith("'") || part.group().startsWith("\"") ? part.group() : part.group().toUpperCase(Locale.ROOT)));
    }
}
