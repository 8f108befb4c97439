package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.regex.Pattern;

/** The schema public is called SQLUser, also where a column is compared with it or set to it. */
final class PublicSchema implements TextHabit {
    private static final Pattern VALUE = Pattern.compile("=\\s*'public'", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUALIFIER = Pattern.compile("\"public\"\\.|\\bpublic\\.", Pattern.CASE_INSENSITIVE);

    @Override
    public String apply(String sql) {
        return QUALIFIER.matcher(VALUE.matcher(sql).replaceAll("= 'SQLUser'")).replaceAll("SQLUser.");
    }
}
