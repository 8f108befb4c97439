package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.regex.Pattern;

/** Any run of white space becomes one blank, in literals too; so a comment to the end of its line goes on to the end of the text. */
final class WhiteSpace implements TextHabit {
    private static final Pattern RUN = Pattern.compile("\\s+");

    @Override
    public String apply(String sql) {
        return RUN.matcher(sql).replaceAll(" ").strip();
    }
}
