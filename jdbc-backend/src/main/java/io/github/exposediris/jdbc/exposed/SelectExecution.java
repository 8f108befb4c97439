package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.exposed.RowReader;
import io.github.exposediris.core.exposed.RowView;
import io.github.exposediris.core.query.IrisSelect;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jetbrains.exposed.v1.jdbc.statements.BlockingExecutable;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcPreparedStatementApi;
import org.jspecify.annotations.Nullable;

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
        return all(query, transaction, (reader, row) -> reader.all(row, row));
    }

    /** What {@code mapping} makes of each row of a query. Blocking. */
    public static <T extends @Nullable Object> List<T> rows(
            IrisSelect query, Function<? super RowView, ? extends T> mapping, JdbcTransaction transaction) {
        return all(query, transaction, (reader, row) -> reader.all(row, row, mapping));
    }

    private static <T extends @Nullable Object> List<T> all(IrisSelect query, JdbcTransaction transaction, Reading<List<T>> reading) {
        List<T> rows = new SelectExecution<List<T>>(query, 0, (reader, row) -> {
            try {
                return reading.of(reader, row);
            } finally {
                row.close();
            }
        }).execute(transaction);
        return rows == null ? List.of() : rows;
    }

    /**
     * The rows of a query, to be read one after the other. Blocking.
     *
     * @param rowsAtOnce how many are fetched at a time; 1 at least
     */
    public static RowCursor<ResultRow> cursor(IrisSelect query, int rowsAtOnce, JdbcTransaction transaction) {
        return cursor(query, rowsAtOnce, transaction, (reader, row) -> new RowCursor<>(row, reader::read));
    }

    /**
     * What {@code mapping} makes of the rows of a query, to be read one after the other. Blocking.
     *
     * @param rowsAtOnce how many are fetched at a time; 1 at least
     */
    public static <T extends @Nullable Object> RowCursor<T> cursor(
            IrisSelect query, int rowsAtOnce, Function<? super RowView, ? extends T> mapping, JdbcTransaction transaction) {
        return cursor(query, rowsAtOnce, transaction, (reader, row) -> new RowCursor<>(row, shown -> reader.<T>read(shown, mapping)));
    }

    private static <T extends @Nullable Object> RowCursor<T> cursor(
            IrisSelect query, int rowsAtOnce, JdbcTransaction transaction, Reading<RowCursor<T>> reading) {
        if (rowsAtOnce < 1) {
            throw new IllegalArgumentException("rowsAtOnce must be 1 at least, and is " + rowsAtOnce);
        }
        RowCursor<T> cursor = new SelectExecution<>(query, rowsAtOnce, reading).execute(transaction);
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
        return Unchecked.call(() -> reading.of(new RowReader(transaction, statement.fields()), rows(prepared)));
    }

    private static ZonelessRow rows(JdbcPreparedStatementApi prepared) {
        return prepared instanceof IrisPreparedStatement ours
                ? ours.rows()
                : Unchecked.call(() -> ZonelessRow.byObject(prepared.executeQuery().getResult()));
    }

    /** What is made of the rows. */
    private interface Reading<T> {
        T of(RowReader reader, ZonelessRow row) throws SQLException;
    }
}
