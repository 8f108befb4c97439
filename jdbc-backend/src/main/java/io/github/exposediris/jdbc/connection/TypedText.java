package io.github.exposediris.jdbc.connection;

/**
 * The text of a query whose values are read by their declared types alone, so that its floating-point numbers may come as bits. It ends in
 * space that nobody writes: drivers and pools keep what they know of a statement by its text, and the same query may be read as texts too.
 */
public final class TypedText {
    private static final String END = " \n \n ";

    private TypedText() {}

    /** The text for that query. */
    public static String of(String sql) {
        return sql + END;
    }

    static boolean is(String sql) {
        return sql.endsWith(END);
    }
}
