package io.github.exposediris.embedded.error;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a message of the engine. Its messages quote rows and values as well, so nothing but names is ever taken from them.
 * Constraints and indexes are called {@code table.name} in the engine, because IRIS wants their names unique by table only.
 */
final class EngineNames {
    /** {@code "schema.""t.key"" INDEX schema.index ON schema.t(a NULLS FIRST) VALUES (...)"}, the index or the key left out. */
    private static final Pattern UNIQUE = Pattern.compile("violation: \"(.*?) ON (\\S+?)\\.(\\S+?)\\((.*?)\\)");
    private static final Pattern FOREIGN = Pattern.compile("\"(.+?): (\\S+) FOREIGN KEY\\((.*?)\\) REFERENCES (\\S+?)\\(");
    private static final Pattern IN_QUOTES = Pattern.compile("\"((?:[^\"]|\"\")+)\"");
    private static final Pattern TOO_LONG = Pattern.compile("column \"+([^\" ]+)");
    private static final Pattern TARGET = Pattern.compile("(?:in column \"+|\\([\\w%$@#]+: \"\")([^\"]+)");

    private EngineNames() {}

    /** What a duplicate hit, worded as IRIS does, without the values. */
    static String unique(String message) {
        Matcher names = UNIQUE.matcher(message);
        if (!names.find()) {
            return "";
        }
        String constraint = names.group(1).split(" INDEX | PRIMARY KEY", 2)[0];
        String fields = names.group(4).replace(" NULLS FIRST", "").replace("\"", "");
        return "Table '" + plain(names.group(2)) + "." + plain(names.group(3)) + "', Constraint '" + last(constraint)
                + "', Field(s) " + fields + "; failed unique check";
    }

    /** The constraint that a duplicate hit, its table, and its column where it has one only. */
    static ErrorSubject uniqueSubject(String message) {
        Matcher names = UNIQUE.matcher(message);
        if (!names.find()) {
            return ErrorSubject.UNKNOWN;
        }
        String constraint = names.group(1).split(" INDEX | PRIMARY KEY", 2)[0];
        String fields = names.group(4).replace(" NULLS FIRST", "");
        return new ErrorSubject(plain(names.group(2)), plain(names.group(3)), single(fields), last(constraint));
    }

    /** The foreign key that failed, its table, and its column where it has one only. */
    static ErrorSubject foreignSubject(String message) {
        Matcher names = FOREIGN.matcher(message);
        if (!names.find()) {
            return ErrorSubject.UNKNOWN;
        }
        String table = plain(names.group(2));
        int point = table.indexOf('.');
        String schema = point < 0 ? "" : table.substring(0, point);
        return new ErrorSubject(schema, table.substring(point + 1), single(names.group(3)), last(names.group(1)));
    }

    /** The column of the field that {@link #field} names. */
    static ErrorSubject fieldSubject(String message) {
        Matcher tooLong = TOO_LONG.matcher(message);
        Matcher target = TARGET.matcher(message);
        if (tooLong.find()) {
            return ErrorSubject.column(tooLong.group(1));
        }
        return target.find() ? ErrorSubject.column(target.group(1)) : ErrorSubject.UNKNOWN;
    }

    private static String single(String columns) {
        return columns.indexOf(',') < 0 ? plain(columns) : "";
    }

    /** Which foreign key failed, and of which field; nothing is documented for several fields. */
    static String foreign(String message) {
        Matcher names = FOREIGN.matcher(message);
        if (!names.find()) {
            return "";
        }
        String fields = names.group(3).replace("\"", "");
        String of = fields.indexOf(',') < 0 ? "Field '" + fields + "'" : "Field(s) " + fields;
        return "Foreign Key Constraint '" + last(names.group(1)) + "' (" + of + ")";
    }

    /** The field that did not take its value. */
    static String field(String message) {
        Matcher tooLong = TOO_LONG.matcher(message);
        if (tooLong.find()) {
            return "Field '" + tooLong.group(1) + "' failed validation";
        }
        Matcher target = TARGET.matcher(message);
        return target.find() ? "Field '" + target.group(1) + "' failed validation" : "";
    }

    /** The first name in quotes. */
    static String first(String message) {
        Matcher name = IN_QUOTES.matcher(message);
        return name.find() ? plain(name.group(1)) : "";
    }

    private static String plain(String name) {
        return name.replace("\"", "");
    }

    /** What stands behind the last point: the schema and the table are in front of it. */
    private static String last(String name) {
        String plain = plain(name);
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
