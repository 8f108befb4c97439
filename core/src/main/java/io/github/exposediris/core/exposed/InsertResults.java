package io.github.exposediris.core.exposed;

import java.util.List;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;

/** What an insert statement carries after it was executed, for {@code statement[column]}. */
public final class InsertResults {
    private InsertResults() {}

    /** Stores the rows that were inserted. */
    public static void store(InsertStatement<?> statement, List<ResultRow> rows, int inserted) {
        statement.setInsertedCount(inserted);
        statement.setResultedValues(rows);
    }

    /** Checks the last row of a batch as Exposed checks the others when the next one is added. */
    public static void checkLastRow(BatchInsertStatement statement) {
        statement.validateLastBatch();
    }
}
