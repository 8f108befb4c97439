package io.github.exposediris.embedded.h2;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Gives the rows of the tables that {@link CatalogTables} makes. Called by the engine from the threads of all sessions. */
public interface CatalogSource {
    /** A number that is another one once the rows may have changed. */
    long version();

    /**
     * All rows of one table, as they are now.
     *
     * @param schema the table's schema as spelled in its definition
     * @param table the table's name as spelled in its definition
     * @return for each row, values as JDBC would give them by the names of their columns; a column that is not named has its default
     */
    List<? extends Map<String, ?>> rows(String schema, String table) throws SQLException;
}
