package io.github.exposediris.core.definition;

import java.util.List;

/** A primary key: its name and its columns, in order. */
public record KeyDefinition(String name, List<String> columns) {
    /** Copies the list. */
    public KeyDefinition {
        columns = List.copyOf(columns);
    }
}
