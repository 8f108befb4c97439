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
        return engine.replaceFirst("^CAST\\(.*CUT_MOMENT.*AS TIME\\(0\\)\\)$", "CURRENT_TIME")
                .replaceFirst("^CAST\\(.*CUT_MOMENT.*AS TIME(\\(\\d\\))\\)$", "CURRENT_TIME$1")
                .replaceFirst("^\"?IRIS\"?\\.\"?CUT_MOMENT\"?\\(LOCALTIMESTAMP(?:\\(9\\))?, 0\\)", "CURRENT_TIMESTAMP")
                .replaceFirst("^\"?IRIS\"?\\.\"?CUT_MOMENT\"?\\(LOCALTIMESTAMP(?:\\(9\\))?, (\\d)\\)", "CURRENT_TIMESTAMP($1)")
                .replaceFirst("^\"?IRIS\"?\\.\"?(TO_DATE|TO_TIMESTAMP)\"?\\(", "$1(")
                .replaceFirst("^\"?IRIS\"?\\.\"?UTC_TIMESTAMP\"?(\\(0\\))?", "GETUTCDATE");
    }
}
