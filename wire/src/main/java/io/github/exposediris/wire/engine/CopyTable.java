package io.github.exposediris.wire.engine;

import java.util.List;

/**
 * The table that a COPY names.
 *
 * @param name SQL text, as the client wrote it, with its schema and its quotes
 * @param columns SQL text of each column that the client named; empty where it named none
 */
public record CopyTable(String name, List<String> columns) {
    public CopyTable {
        columns = List.copyOf(columns);
    }
}
