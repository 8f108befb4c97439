package io.github.exposediris.jdbc.tables;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of SQL as names of a program: camel case, each once. */
final class Names {
    private static final Set<String> KOTLIN_WORDS = Set.of(
            "as", "fun", "in", "is", "null", "object", "typealias", "typeof", "val", "var", "when", "true", "false");

    /** What the generated types inherit or use. */
    private static final Set<String> TAKEN = Set.of(
            "columns", "indices", "options", "source", "fields", "tableName", "schemaName", "primaryKey", "foreignKeys", "ddl",
            "realFields", "sequences", "autoIncColumn", "storageParameters", "table");

    private Names() {}

    /** The name of each, in upper camel case: for types. */
    static Map<String, String> ofTypes(List<String> names) {
        return unique(names, true);
    }

    /** The name of each, in lower camel case: for fields. */
    static Map<String, String> ofFields(List<String> names) {
        return unique(names, false);
    }

    private static Map<String, String> unique(List<String> names, boolean upper) {
        Set<String> taken = new HashSet<>(Set.of("TABLE"));
        Map<String, String> unique = new LinkedHashMap<>();
        for (String name : names) {
            String plain = camel(name, upper);
            String free = plain;
            for (int number = 2; !taken.add(free.toUpperCase(Locale.ROOT)); number++) {
                free = plain + number;
            }
            unique.put(name, free);
        }
        return unique;
    }

    private static String camel(String name, boolean upper) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("[^\\p{L}\\p{Nd}]+")) {
            if (!part.isEmpty()) {
                boolean shout = part.equals(part.toUpperCase(Locale.ROOT));
                String rest = shout ? part.substring(1).toLowerCase(Locale.ROOT) : part.substring(1);
                camel.append(camel.isEmpty() && !upper ? lower(part.charAt(0)) : Character.toUpperCase(part.charAt(0))).append(rest);
            }
        }
        String made = camel.isEmpty() || Character.isDigit(camel.charAt(0)) ? "_" + camel : camel.toString();
        boolean reserved = SourceVersion.isKeyword(made) || KOTLIN_WORDS.contains(made) || TAKEN.contains(made);
        return reserved ? made + "_" : made;
    }

    private static char lower(char first) {
        return Character.toLowerCase(first);
    }
}
