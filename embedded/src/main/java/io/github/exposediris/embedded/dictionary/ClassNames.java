package io.github.exposediris.embedded.dictionary;

import io.github.exposediris.embedded.catalog.Snapshot.Column;
import io.github.exposediris.embedded.catalog.Snapshot.Index;
import io.github.exposediris.embedded.catalog.Snapshot.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of the classes, properties and indexes that SQL names become: punctuation is left out, and what is not unique then ends
 * with a digit. Source: InterSystems SQL Reference, "CREATE TABLE", "Field Name" and "Table Name".
 */
final class ClassNames {
    private ClassNames() {}

    /** Schema SQLUser is the package User; elsewhere {@code _} stands for the point of a package. */
    static String ofTable(Table table) {
        String schema = table.schema().equals("SQLUser") ? "User" : table.schema().replace('_', '.');
        return schema + "." + plain(table.name());
    }

    /** The property of each column, by the column's name. */
    static Map<String, String> properties(Table table) {
        return unique(table.columns().stream().map(Column::name).toList());
    }

    /** The index of the class for each index in SQL, by that name. */
    static Map<String, String> indexes(Table table) {
        return unique(table.indexes().stream().map(Index::name).toList());
    }

    private static Map<String, String> unique(List<String> names) {
        Set<String> taken = new HashSet<>();
        Map<String, String> unique = new LinkedHashMap<>();
        for (String name : names) {
            String free = plain(name);
            for (int digit = 1; !taken.add(free.toUpperCase(Locale.ROOT)); digit++) {
                free = plain(name) + digit;
            }
            unique.put(name, free);
        }
        return unique;
    }

    private static String plain(String name) {
        return name.codePoints()
                .filter(character -> Character.isLetterOrDigit(character) || character == '%')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
