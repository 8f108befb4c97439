package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.exposed.RowReader;
import io.github.exposediris.core.query.IrisSelect;
import java.sql.SQLException;
import java.util.List;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jetbrains.exposed.v1.jdbc.statements.BlockingExecutable;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcPreparedStatementApi;

/**
 * Runs an {@link IrisSelect} the way that Exposed runs its own queries, interceptors and time limits included.
 *
 * @param <T> what its rows are read into
 */
public final class SelectExecution<T> implements BlockingExecutable<T, RowsOfSelect<T>> {
    private final RowsOfSelect<T> statement;
    private final Reading<T> reading;
    private final int rowsAtOnce;

    private SelectExecution(IrisSelect query, int rowsAtOnce, Reading<T> reading) {
        this.statement = new RowsOfSelect<>(query);
        this.rowsAtOnce = rowsAtOnce;
        this.reading = reading;
    }

    /** All rows of a query. Blocking. */
    public static List<ResultRow> rows(IrisSelect query, JdbcTransaction transaction) {
        List<ResultRow> rows = new SelectExecution<>(query, 0, SelectExecution::all).execute(transaction);
        return rows == null ? List.of() : rows;
    }

    /**
     * The rows of a query, to be read one after the other. Blocking.
     *
     * @param rowsAtOnce how many are fetched at a time; 1 at least
     */
    public static RowCursor cursor(IrisSelect query, int rowsAtOnce, JdbcTransaction transaction) {
        if (rowsAtOnce < 1) {
            throw new IllegalArgumentException("rowsAtOnce must be 1 at least, and is " + rowsAtOnce);
        }
        RowCursor cursor = new SelectExecution<>(query, rowsAtOnce, RowCursor::new).execute(transaction);
        if (cursor == null) {
            throw new IllegalStateException("a transaction that only explains its statements has no rows to stream");
        }
        return cursor;
    }

    @Override
    public RowsOfSelect<T> getStatement() {
        return statement;
    }

    @Override
    public T executeInternal(JdbcPreparedStatementApi prepared, JdbcTransaction transaction) {
        if (rowsAtOnce > 0) {
            prepared.setFetchSize(rowsAtOnce);
        }
        RowReader reader = new RowReader(transaction, statement.query().getSet().getRealFields());
        return Unchecked.call(() -> reading.of(rows(prepared), reader));
    }

    private static ZonelessRow rows(JdbcPreparedStatementApi prepared) {
        return prepared instanceof IrisPreparedStatement ours
                ? ours.rows()
                : Unchecked.call(() -> ZonelessRow.byObject(prepared.executeQuery().getResult()));
    }

    private static List<ResultRow> all(ZonelessRow row, RowReader reader) throws SQLException {
        try {
            return reader.all(row, () -> Unchecked.call(row::next));
        } finally {
            row.close();
        }
    }

    /** What is made of the rows. */
    private interface Reading<T> {
        T of(ZonelessRow row, RowReader reader) throws SQLException;
    }
}
