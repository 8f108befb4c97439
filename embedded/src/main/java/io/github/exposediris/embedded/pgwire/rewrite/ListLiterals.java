package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.regex.Pattern;

/** In an INSERT or UPDATE that holds a list of numbers or a TO_VECTOR, every literal in square brackets is taken for a vector. */
final class ListLiterals implements TextHabit {
    private static final Pattern CHANGE = Pattern.compile("\\s*(?:INSERT|UPDATE)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern VECTOR =
            Pattern.compile("TO_VECTOR|'\\[\\s*-?[\\d.]+(?:\\s*,\\s*-?[\\d.]+)*\\s*]'", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile("(?<!TO_VECTOR\\()('\\[[^']*]')");

    @Override
    public String apply(String sql) {
        return CHANGE.matcher(sql).matches() && VECTOR.matcher(sql).find()
                ? LIST.matcher(sql).replaceAll("TO_VECTOR($1, DOUBLE)")
                : sql;
    }
}
