package io.github.exposediris.core.guard;

import java.util.Set;

/** What may be sent where nothing may be written. */
public final class ReadOnlyText {
    private static final Set<StatementKind> READ = Set.of(StatementKind.READ);

    private ReadOnlyText() {}

    /**
     * Whether every statement of the text is known to read only. Of CALL, and of whatever cannot be read as SQL, nothing is known; a
     * function that a query calls is taken for one that reads.
     */
    public static boolean is(String sql) {
        // IRIS ends a comment at a line feed, other servers and drivers at a carriage return, too
        return reads(sql) && (sql.indexOf('\r') < 0 || reads(sql.replace('\r', '\n')));
    }

    private static boolean reads(String sql) {
        return READ.containsAll(StatementKind.allOf(sql));
    }
}
