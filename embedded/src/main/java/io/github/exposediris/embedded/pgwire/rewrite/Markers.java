package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.regex.Pattern;

/** {@code $n} becomes {@code ?}, wherever it stands and whatever its number. */
final class Markers implements TextHabit {
    private static final Pattern MARKER = Pattern.compile("\\$\\d+");

    @Override
    public String apply(String sql) {
        return MARKER.matcher(sql).replaceAll("?");
    }
}
