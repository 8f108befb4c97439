package io.github.exposediris.embedded.catalog;

import java.sql.SQLException;
import java.util.Optional;

/** What tables there are. Thread-safe. */
public interface Catalog {
    /** The table or view of that name, whatever its case. */
    Optional<TableShape> table(TableName name) throws SQLException;

    /** The schema of that name as spelled at its creation, whatever its case. */
    Optional<String> schema(String name) throws SQLException;

    /** All definitions as they are now. */
    Snapshot snapshot() throws SQLException;

    /** A number that grows with every change of a definition. */
    long version();

    /** Forgets what it knew, because a definition changed. */
    void changed();
}
