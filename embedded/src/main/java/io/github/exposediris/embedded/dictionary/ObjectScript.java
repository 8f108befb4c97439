package io.github.exposediris.embedded.dictionary;

import io.github.exposediris.embedded.catalog.Snapshot.Column;
import io.github.exposediris.embedded.function.CatalogFunctions;
import org.jspecify.annotations.Nullable;

/** A default as the expression that the class has. */
final class ObjectScript {
    private ObjectScript() {}

    /** The expression, or null where the column has no default or counts by itself. */
    static @Nullable String of(Column column) {
        return column.remark().counter().isIdentity() ? null : CatalogFunctions.shownDefault(column.defaultValue());
    }
}
