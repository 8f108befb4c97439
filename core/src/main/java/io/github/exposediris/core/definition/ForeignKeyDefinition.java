package io.github.exposediris.core.definition;

import java.util.List;

/**
 * A foreign key.
 *
 * @param name as spelled at its creation
 * @param columns in order
 * @param targetSchema the schema of the table that it refers to
 * @param targetTable that table
 * @param targetColumns what the columns refer to, in their order
 * @param onUpdate {@code NO ACTION}, {@code CASCADE}, {@code SET NULL} or {@code SET DEFAULT}
 * @param onDelete one of the same
 */
public record ForeignKeyDefinition(
        String name,
        List<String> columns,
        String targetSchema,
        String targetTable,
        List<String> targetColumns,
        String onUpdate,
        String onDelete) {
    /** Copies the lists. */
    public ForeignKeyDefinition {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
