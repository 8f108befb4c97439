package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.exposed.RowReader;
import io.github.exposediris.core.query.IrisSelect;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jetbrains.exposed.v1.jdbc.statements.BlockingExecutable;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcPreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;

/** Runs an {@link IrisSelect} the way that Exposed runs its own queries, interceptors and time limits included. */
public final class SelectExecution implements BlockingExecutable<List<ResultRow>, RowsOfSelect> {
    private final RowsOfSelect statement;

    private SelectExecution(IrisSelect query) {
        this.statement = new RowsOfSelect(query);
    }

    /** All rows of a query. Blocking. */
    public static List<ResultRow> rows(IrisSelect query, JdbcTransaction transaction) {
        List<ResultRow> rows = new SelectExecution(query).execute(transaction);
        return rows == null ? List.of() : rows;
    }

    @Override
    public RowsOfSelect getStatement() {
        return statement;
    }

    @Override
    public List<ResultRow> executeInternal(JdbcPreparedStatementApi prepared, JdbcTransaction transaction) {
        RowReader reader = new RowReader(transaction, statement.query().getSet().getRealFields());
        List<ResultRow> rows = new ArrayList<>();
        JdbcResult result = prepared.executeQuery();
        try {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        } finally {
            result.close();
        }
        return rows;
    }
}
