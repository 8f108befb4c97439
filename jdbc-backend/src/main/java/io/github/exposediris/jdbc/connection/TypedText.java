package io.github.exposediris.jdbc.connection;

import io.github.exposediris.core.adaptation.RecentTexts;

/**
 * The text of a query whose values are read by their declared types alone, so that its floating-point numbers may come as bits. It ends in
 * space that nobody writes: drivers and pools keep what they know of a statement by its text, and the same query may be read as texts too.
 */
public final class TypedText {
    private static final String END = " \n \n ";

    /** By their texts, so that the driver is given the same object again, of which it need not compare a character. */
    private static final RecentTexts<String> KNOWN = new RecentTexts<>();

    private TypedText() {}

    /** The text for that query. */
    public static String of(String sql) {
        String known = KNOWN.get(sql);
        if (known == null) {
            known = sql + END;
            KNOWN.put(sql, known);
        }
        return known;
    }

    static boolean is(String sql) {
        return sql.endsWith(END);
    }
}
