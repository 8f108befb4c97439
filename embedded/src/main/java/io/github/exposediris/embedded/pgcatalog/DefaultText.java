package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.catalog.ColumnRemark.Counter;
import io.github.exposediris.embedded.catalog.Snapshot.Column;
import org.jspecify.annotations.Nullable;

/** A default value as IRIS DDL would write it. */
final class DefaultText {
    private DefaultText() {}

    /** The text, or null where the column has no default or counts by itself. */
    static @Nullable String of(Column column) {
        String engine = column.defaultValue();
        if (engine == null || column.remark().counter() != Counter.NONE) {
            return null;
        }
        return engine.replaceFirst("^LOCALTIMESTAMP(\\(0\\))?", "CURRENT_TIMESTAMP")
                .replaceFirst("^LOCALTIME(\\(0\\))?$", "CURRENT_TIME")
                .replaceFirst("^\"?IRIS\"?\\.\"?UTC_TIMESTAMP\"?(\\(0\\))?", "GETUTCDATE");
    }
}
