package io.github.exposediris.core.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name between double quotes, as a program may write it, with the quotes in it doubled. */
final class QuotedName {
    private static final String ONE = "\"[^\"]*+(?:\"\"[^\"]*+)*+\"";
    private static final Pattern REGULAR = Pattern.compile(ONE);
    private static final Pattern OF_SCHEMA = Pattern.compile("(" + ONE + ")\\.(" + ONE + ")");

    private QuotedName() {}

    /** Whether Exposed takes the name as quoted already, and writes it as it is. */
    static boolean isQuoted(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    }

    /** Whether it is one name between quotes. */
    static boolean isRegular(String name) {
        return REGULAR.matcher(name).matches();
    }

    /** The schema and the table of a quoted name, or the name alone. */
    static String[] parts(String name) {
        Matcher both = OF_SCHEMA.matcher(name);
        return both.matches() ? new String[] {both.group(1), both.group(2)} : new String[] {name};
    }

    /** The name itself. */
    static String bare(String name) {
        return isRegular(name) ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
