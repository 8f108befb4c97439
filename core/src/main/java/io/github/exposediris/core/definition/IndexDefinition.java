package io.github.exposediris.core.definition;

import java.util.List;
import java.util.Optional;

/**
 * An index or a unique constraint, which IRIS shows as an index too; the primary key is none.
 *
 * @param name as spelled at its creation
 * @param columns in order
 * @param unique whether it lets no value in twice
 * @param type {@code BITMAP}, {@code COLUMNAR}, {@code HNSW(Distance='Cosine')} and so on; empty for a standard index
 */
public record IndexDefinition(String name, List<String> columns, boolean unique, Told<Optional<String>> type) {
    /** Copies the list. */
    public IndexDefinition {
        columns = List.copyOf(columns);
    }
}
