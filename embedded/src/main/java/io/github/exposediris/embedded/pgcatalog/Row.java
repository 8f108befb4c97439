package io.github.exposediris.embedded.pgcatalog;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Writes a row down as names and values. */
final class Row {
    private Row() {}

    /** The row with these names and values in turn. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(row);
    }
}
