package io.github.exposediris.core.wire;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which text literals may stay in a statement: short ones of plain characters and harmless words, such as the units of DATEADD. The server
 * reads all others again and may change them, so that they are bound; which costs nothing, as IRIS makes parameters of literals itself
 * (Using InterSystems SQL, Literal Substitution).
 */
final class Literals {
    private static final Pattern PLAIN = Pattern.compile(" ?[A-Za-z0-9_%.,:/=+*&!#@\\\\^~-]++(?: [A-Za-z0-9_%.,:/=+*&!#@\\\\^~-]++)*+ ?");
    /** {@code $1} would be taken for a parameter. */
    private static final Pattern PATH = Pattern.compile("\\$(?![0-9])[^$]*");
    private static final Pattern OF_PATHS = Pattern.compile("[$\\[\\]]");
    private static final int LONGEST = 60;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern WORD_END = Pattern.compile("\\W+");
    private static final Set<String> WORDS = Set.of(
            "ALL", "ALTER", "AS", "BLOB", "BY", "CAST", "CLOB", "CREATE", "DELETE", "DOUBLE", "DROP", "FROM", "INSERT", "INTO", "LIMIT",
            "LONGVARBINARY", "LONGVARCHAR", "MINUS", "MODEL", "OFFSET", "ORDER", "PUBLIC", "RETURNING", "SELECT", "SQLUPPER", "TINYINT",
            "TOP", "UPDATE", "VALUES", "VARBINARY", "WHERE");

    private Literals() {}

    /** The text of a literal. */
    static String text(String literal) {
        return literal.substring(1, literal.length() - 1).replace("''", "'");
    }

    /** Whether a path into JSON may stay, which has signs of its own. */
    static boolean mayStayAsPath(String text) {
        String rest = OF_PATHS.matcher(text).replaceAll("");
        return PATH.matcher(text).matches() && (rest.isEmpty() || mayStay(rest));
    }

    static boolean mayStay(String text) {
        boolean plain = text.length() <= LONGEST && PLAIN.matcher(text).matches() && !DATE.matcher(text).matches();
        if (!plain || text.contains("::") || text.contains("--")) {
            return false;
        }
        return WORD_END.splitAsStream(text.toUpperCase(Locale.ROOT))
                .noneMatch(word -> WORDS.contains(word) || word.startsWith("PG_") || word.startsWith("CURRENT_") || word.startsWith("JSON_")
                        || word.startsWith("SET_"));
    }
}
