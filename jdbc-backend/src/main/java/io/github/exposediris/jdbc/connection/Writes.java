package io.github.exposediris.jdbc.connection;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** Which statements write, by their first word. */
final class Writes {
    private static final Pattern WRITE = Pattern.compile(
            "(\\s|--[^\\n]*\\n|/\\*.*?\\*/)*+(INSERT|UPDATE|DELETE|TRUNCATE|CREATE|ALTER|DROP)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern INSERT = Pattern.compile("\\s*INSERT(?!\\s+OR\\s)", Pattern.CASE_INSENSITIVE);

    private Writes() {}

    /** Only an INSERT has a key to tell; of INSERT OR UPDATE it is not known whether it made one. */
    static boolean insert(String sql) {
        return INSERT.matcher(sql).lookingAt();
    }

    /** IRIS takes no BEGIN READ ONLY, and its own driver ignores setReadOnly, so that it is kept here. */
    static void refuse(String sql) throws SQLException {
        if (WRITE.matcher(sql).lookingAt()) {
            throw new SQLException("The transaction is read-only; nothing was sent.", "25006");
        }
    }
}
