package io.github.exposediris.jdbc.connection;

import io.github.exposediris.core.guard.ReadOnlyText;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Which statements write. */
final class Writes {
    private static final Pattern INSERT = Pattern.compile("\\s*INSERT(?!\\s+OR\\s)", Pattern.CASE_INSENSITIVE);

    private Writes() {}

    /** Only an INSERT has a key to tell; of INSERT OR UPDATE it is not known whether it made one. */
    static boolean insert(String sql) {
        return INSERT.matcher(sql).lookingAt();
    }

    /** IRIS takes no BEGIN READ ONLY, and its own driver ignores setReadOnly, so that it is kept here. */
    static void refuse(String sql) throws SQLException {
        if (!ReadOnlyText.is(sql)) {
            throw refused("a statement that is not known to read only");
        }
    }

    /** Says what was not sent. */
    static SQLException refused(String what) {
        return new SQLException("The transaction is read-only, and refuses " + what + "; nothing was sent.", "25006");
    }
}
