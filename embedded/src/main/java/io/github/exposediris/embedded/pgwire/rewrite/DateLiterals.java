package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.regex.Pattern;

/** Any literal that looks like a date is put into TO_DATE, whatever it is compared with. */
final class DateLiterals implements TextHabit {
    private static final Pattern DATE = Pattern.compile("'(\\d{4}-\\d{2}-\\d{2})'");

    @Override
    public String apply(String sql) {
        return DATE.matcher(sql).replaceAll("TO_DATE('$1', 'YYYY-MM-DD')");
    }
}
