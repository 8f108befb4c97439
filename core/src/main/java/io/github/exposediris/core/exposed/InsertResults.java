package io.github.exposediris.core.exposed;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.jspecify.annotations.Nullable;

/** What an insert statement carries after it was executed, for {@code statement[column]}. */
public final class InsertResults {
    private InsertResults() {}

    /** Stores the rows that were inserted. */
    public static void store(InsertStatement<?> statement, List<ResultRow> rows, int inserted) {
        statement.setInsertedCount(inserted);
        statement.setResultedValues(rows);
    }

    /** What makes rows with these fields of their values, which stand in the same order. */
    public static Function<@Nullable Object[], ResultRow> rows(List<? extends Expression<?>> fields) {
        FieldIndex index = FieldIndex.of(fields);
        return values -> new ResultRow(index, values);
    }

    /** The columns that got NULL because they take it and nothing else was said; the server's defaults are not known. */
    public static List<Column<?>> leftNull(InsertStatement<?> statement, Set<?> given) {
        List<Column<?>> defaulted = statement.columnsWithDatabaseDefaults();
        return statement.getTable().getColumns().stream()
                .filter(column -> column.getColumnType().getNullable() && !given.contains(column) && !defaulted.contains(column))
                .<Column<?>>map(column -> column)
                .toList();
    }

    /** Checks the last row of a batch as Exposed checks the others when the next one is added. */
    public static void checkLastRow(BatchInsertStatement statement) {
        statement.validateLastBatch();
    }
}
