package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.query.FieldTypes;
import java.util.List;
import org.jetbrains.exposed.v1.core.AbstractQuery;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the columns of a statement that is about to be prepared.
 *
 * @param types their column types; empty where nothing is known
 * @param readByExposed whether Exposed reads them by itself, each as its column type wants it
 */
record SelectedFields(List<@Nullable IColumnType<?>> types, boolean readByExposed) {
    /** Nothing is known. */
    static final SelectedFields NONE = new SelectedFields(List.of(), false);

    static SelectedFields of(Statement<?> statement) {
        if (statement instanceof RowsOfSelect<?> rows) {
            return new SelectedFields(FieldTypes.of(rows.query()), false);
        }
        return statement instanceof AbstractQuery<?> query
                ? new SelectedFields(FieldTypes.of(query), true)
                : NONE;
    }
}
