package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.regex.Pattern;

/** Some words of IRIS become PostgreSQL's; more of them where TOP, MINUS or %ROWNUM is about. */
final class FunctionNames implements TextHabit {
    private static final Pattern UPPER = pattern("%SQLUPPER\\s*\\(");
    private static final Pattern MINUS = pattern("\\bMINUS\\b");
    private static final Pattern OF_IRIS = pattern("\\bTOP\\b|\\bMINUS\\b|%ROWNUM\\b");
    private static final Pattern COALESCE = pattern("\\b(?:NVL|ISNULL|IFNULL)\\s*\\(");
    private static final Pattern DECODE = pattern("\\bDECODE\\(");

    @Override
    public String apply(String sql) {
        String text = MINUS.matcher(UPPER.matcher(sql).replaceAll("UPPER(")).replaceAll("EXCEPT");
        if (!OF_IRIS.matcher(sql).find()) {
            return text;
        }
        return DECODE.matcher(COALESCE.matcher(text).replaceAll("COALESCE(")).replaceAll("CASE ");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
