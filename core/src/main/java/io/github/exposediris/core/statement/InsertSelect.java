package io.github.exposediris.core.statement;

import io.github.exposediris.core.query.IrisSelect;
import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.statements.InsertSelectStatement;

/**
 * An INSERT of the rows of a query, as a value that any backend runs.
 *
 * @param columns what is written, all of one table
 * @param query as many fields, in that order
 */
public record InsertSelect(List<Column<?>> columns, IrisSelect query) {
    /**
     * The insert.
     *
     * @throws IllegalArgumentException if there are not as many columns as fields, or none, or of several tables
     */
    public InsertSelect {
        columns = List.copyOf(columns);
        boolean oneTable = columns.stream().map(Column::getTable).distinct().count() == 1;
        if (!oneTable || columns.size() != query.getSet().getFields().size()) {
            throw new IllegalArgumentException("the query must have a field for each column, and all columns one table");
        }
    }

    /** An insert into these columns. */
    public static InsertSelect of(IrisSelect query, Column<?>... columns) {
        return new InsertSelect(List.of(columns), query);
    }

    /** A new statement of Exposed. */
    public InsertSelectStatement toStatement() {
        return new InsertSelectStatement(columns, query, false);
    }
}
