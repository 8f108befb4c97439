package io.github.exposediris.embedded.catalog;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Writes a row of a catalogue down as names and values. */
public final class Row {
    private Row() {}

    /** The row with these names and values in turn. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(row);
    }
}
