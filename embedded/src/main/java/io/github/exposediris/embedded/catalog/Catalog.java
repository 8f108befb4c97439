package io.github.exposediris.embedded.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What tables there are. Thread-safe. */
public interface Catalog {
    /** The table or view of that name, whatever its case. */
    Optional<TableShape> table(TableName name) throws SQLException;

    /** The schema of that name as spelled at its creation, whatever its case. */
    Optional<String> schema(String name) throws SQLException;

    /** All definitions as they are now. */
    Snapshot snapshot() throws SQLException;

    /**
     * The engine's name of a table for JSON_TABLE, made where it is missing.
     *
     * @param columns names and types for the engine, the first being the document's
     * @param paths that of the rows, then that of each column but the first
     */
    String jsonTable(List<String> columns, List<String> paths) throws SQLException;

    /** A number that grows with every change of a definition. */
    long version();

    /** Forgets what it knew, because a definition changed. */
    void changed();
}
