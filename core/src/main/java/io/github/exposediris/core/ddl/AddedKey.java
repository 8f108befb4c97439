package io.github.exposediris.core.ddl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column that is added and is to be the primary key: Exposed writes both in one statement, and ALTER TABLE takes one kind of change a
 * statement. Source: InterSystems SQL Reference, ALTER TABLE, ADD.
 */
public final class AddedKey {
    private static final String NAME = "(?:\"[^\"]+\"|[^\\s\".]+)";
    private static final String TABLE = "(ALTER TABLE (?:" + NAME + "\\.)?" + NAME + " )";
    private static final Pattern NAMED =
            Pattern.compile(TABLE + "(ADD (?!CONSTRAINT ).*), (ADD CONSTRAINT " + NAME + " PRIMARY KEY \\([^()]*\\))");
    private static final Pattern INLINE = Pattern.compile(TABLE + "ADD (" + NAME + ") ((?!KEY ).*) PRIMARY KEY");

    private AddedKey() {}

    /** The statements, one for each change; the statement itself where it is of another kind. */
    public static List<String> split(String sql) {
        Matcher named = NAMED.matcher(sql);
        if (named.matches()) {
            return List.of(named.group(1) + named.group(2), named.group(1) + named.group(3));
        }
        Matcher inline = INLINE.matcher(sql);
        return inline.matches()
                ? List.of(
                        inline.group(1) + "ADD " + inline.group(2) + " " + inline.group(3) + " NOT NULL",
                        inline.group(1) + "ADD PRIMARY KEY (" + inline.group(2) + ")")
                : List.of(sql);
    }
}
