package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LIMIT with a number at the end of the text becomes TOP in the first SELECT of the text; OFFSET goes with it. */
final class LimitClause implements TextHabit {
    private static final Pattern LIMIT =
            Pattern.compile("\\s+LIMIT\\s+(\\d+)(?:\\s+OFFSET\\s+\\d+)?\\s*;?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SELECT = Pattern.compile("\\bSELECT\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String apply(String sql) {
        Matcher limit = LIMIT.matcher(sql);
        return limit.find()
                ? SELECT.matcher(sql.substring(0, limit.start())).replaceFirst("SELECT TOP " + limit.group(1))
                : sql;
    }
}
