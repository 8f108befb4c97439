package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IRIS's names of types, in upper case, become PostgreSQL's: all of them in the text, once for each that there was. */
final class TypeNames implements TextHabit {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("DOUBLE", "DOUBLE PRECISION");
        NAMES.put("TINYINT", "SMALLINT");
        NAMES.put("LONGVARBINARY", "BYTEA");
        NAMES.put("VARBINARY", "BYTEA");
        NAMES.put("BLOB", "BYTEA");
        NAMES.put("LONGVARCHAR", "TEXT");
        NAMES.put("CLOB", "TEXT");
    }

    @Override
    public String apply(String sql) {
        String text = sql;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            Pattern word = Pattern.compile("\\b" + name.getKey() + "\\b");
            Matcher found = word.matcher(text);
            for (long left = found.results().count(); left > 0; left--) {
                text = word.matcher(text).replaceAll(name.getValue());
            }
        }
        return text;
    }
}
