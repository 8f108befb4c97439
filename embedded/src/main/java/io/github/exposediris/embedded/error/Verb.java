package io.github.exposediris.embedded.error;

import java.util.Locale;

/** What a statement does, as far as the choice of an SQLCODE depends on it. */
public enum Verb {
    /** INSERT and INSERT OR UPDATE. */
    INSERT,
    /** UPDATE. */
    UPDATE,
    /** DELETE and TRUNCATE TABLE. */
    DELETE,
    /** CREATE, ALTER and DROP. */
    DEFINE,
    /** Everything else. */
    OTHER;

    /** The verb of a statement. */
    public static Verb of(String sql) {
        String start = sql.stripLeading();
        String word = start.substring(0, Math.min(8, start.length())).toUpperCase(Locale.ROOT);
        if (word.startsWith("INSERT")) {
            return INSERT;
        } else if (word.startsWith("UPDATE")) {
            return UPDATE;
        } else if (word.startsWith("DELETE") || word.startsWith("TRUNCATE")) {
            return DELETE;
        }
        return word.startsWith("CREATE") || word.startsWith("ALTER") || word.startsWith("DROP") ? DEFINE : OTHER;
    }

    /** The choice between the codes for INSERT and UPDATE; anything else counts as INSERT. */
    SqlCode either(SqlCode insert, SqlCode update) {
        return this == UPDATE ? update : insert;
    }
}
