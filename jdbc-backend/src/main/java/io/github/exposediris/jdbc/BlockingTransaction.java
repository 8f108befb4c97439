package io.github.exposediris.jdbc;

import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.exposed.RowView;
import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.BatchReplace;
import io.github.exposediris.core.statement.BatchUpsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.InsertIgnore;
import io.github.exposediris.core.statement.InsertSelect;
import io.github.exposediris.core.statement.Replace;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.core.statement.Upsert;
import io.github.exposediris.jdbc.exposed.BatchLoad;
import io.github.exposediris.jdbc.exposed.IrisExposedConnection;
import io.github.exposediris.jdbc.exposed.RowCursor;
import io.github.exposediris.jdbc.exposed.SelectExecution;
import io.github.exposediris.jdbc.exposed.TextExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jetbrains.exposed.v1.jdbc.SchemaUtils;
import org.jetbrains.exposed.v1.jdbc.statements.BlockingExecutableKt;
import org.jspecify.annotations.Nullable;

/**
 * A transaction for Java, inside {@link IrisJdbcDatabase#transaction}. Every method blocks until the server has answered, and throws
 * {@link IrisException} if it refuses or fails. For the thread that runs the transaction.
 */
public final class BlockingTransaction {
    private static final int FETCH_SIZE = 1_000;

    private final JdbcTransaction transaction;
    private final List<RowCursor<?>> cursors = new ArrayList<>();
    private boolean ended;

    BlockingTransaction(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    /** All rows of a query. */
    public List<ResultRow> fetch(IrisSelect query) {
        return translated(() -> SelectExecution.rows(query, transaction));
    }

    /**
     * What {@code mapping} makes of each row of a query, such as a record: faster than {@link #fetch(IrisSelect)}, as no row is kept. It
     * runs inside the transaction, and may use it.
     */
    public <T extends @Nullable Object> List<T> fetch(IrisSelect query, Function<? super RowView, ? extends T> mapping) {
        return translated(() -> SelectExecution.<T>rows(query, mapping, transaction));
    }

    /**
     * The rows of a query one after the other, fetched some at a time, so that no more than those are held. Closed with the transaction,
     * or before; other statements may run meanwhile. For this thread only: never parallel.
     *
     * @throws IrisException also while rows are read
     */
    public Stream<ResultRow> stream(IrisSelect query) {
        return stream(query, FETCH_SIZE);
    }

    /**
     * As {@link #stream(IrisSelect)}.
     *
     * @param rowsAtOnce how many rows are fetched, and held, at a time; 1 at least
     */
    public Stream<ResultRow> stream(IrisSelect query, int rowsAtOnce) {
        return opened(translated(() -> SelectExecution.cursor(query, rowsAtOnce, transaction)));
    }

    /**
     * What {@code mapping} makes of the rows of a query, as {@link #stream(IrisSelect, int)} reads them.
     *
     * @param rowsAtOnce how many rows are fetched, and held, at a time; 1 at least
     */
    public <T extends @Nullable Object> Stream<T> stream(
            IrisSelect query, int rowsAtOnce, Function<? super RowView, ? extends T> mapping) {
        return opened(translated(() -> SelectExecution.<T>cursor(query, rowsAtOnce, mapping, transaction)));
    }

    private <T extends @Nullable Object> Stream<T> opened(RowCursor<T> cursor) {
        cursors.add(cursor);
        return cursor.stream();
    }

    /** Inserts a row; what was inserted, its generated key included. */
    public ResultRow insert(Insert row) {
        return inserted(row.toStatement());
    }

    /** Inserts a row unless its unique key is taken; what was inserted, its generated key included. */
    public Optional<ResultRow> insert(InsertIgnore row) {
        InsertStatement<Number> statement = row.toStatement();
        execute(statement);
        List<ResultRow> rows = statement.getResultedValues();
        return statement.getInsertedCount() == 0 || rows == null ? Optional.empty() : rows.stream().findFirst();
    }

    /** Inserts rows, sent together, all or none of them; how many. */
    public int insert(BatchInsert<?> rows) {
        return rows.isEmpty() ? 0 : together(rows.toStatement());
    }

    /**
     * Inserts rows, all or none of them; how many.
     *
     * @param progress is told after each thousand rows, and at the end, how many were inserted so far; where it throws, none is kept and
     *     the caller gets what it threw
     */
    public int insert(BatchInsert<?> rows, LongConsumer progress) {
        return translated(() -> BatchLoad.inserted(rows, progress, transaction));
    }

    /** Inserts the rows of a query; how many. */
    public int insert(InsertSelect rows) {
        return count(execute(rows.toStatement()));
    }

    /** Inserts a row or updates the one that has its unique key; what was written, without a generated key. */
    public ResultRow upsert(Upsert row) {
        return inserted(row.toStatement());
    }

    /** Inserts or updates rows, sent together, all or none of them; how many. */
    public int upsert(BatchUpsert<?> rows) {
        return rows.isEmpty() ? 0 : together(rows.toStatement());
    }

    /** Inserts a row or writes it over the one that has its unique key; what was written, without a generated key. */
    public ResultRow replace(Replace row) {
        return inserted(row.toStatement());
    }

    /** Inserts or replaces rows, sent together, all or none of them; how many. */
    public int replace(BatchReplace<?> rows) {
        return rows.isEmpty() ? 0 : together(rows.toStatement());
    }

    /**
     * Updates rows; how many, or {@link ServerGuard#UNKNOWN_COUNT} where the server does not tell.
     *
     * @throws io.github.exposediris.core.error.OptimisticLockException if it is bound to a version that no row has any more
     */
    public int update(Update update) {
        update.check(guard());
        return update.checked(count(execute(update.toStatement())));
    }

    /**
     * Deletes rows; how many, or {@link ServerGuard#UNKNOWN_COUNT} where the server does not tell.
     *
     * @throws io.github.exposediris.core.error.OptimisticLockException if it is bound to a version that no row has any more
     */
    public int delete(Delete delete) {
        delete.check(guard());
        return delete.checked(count(execute(delete.toStatement())));
    }

    /** Deletes every row and begins the table's counters anew. Fires no triggers, which takes a privilege of its own. */
    public void truncate(Table table) {
        execute(SqlStatement.truncate(table, transaction));
    }

    /** A statement by its text that returns no rows; how many rows it affected. */
    public int execute(SqlStatement statement) {
        return translated(() -> TextExecution.count(statement, transaction));
    }

    /** A statement by its text that returns rows; {@code read} makes something of each. */
    public <T> List<T> query(SqlStatement statement, Function<RowApi, ? extends T> read) {
        return translated(() -> TextExecution.rows(statement, read, transaction));
    }

    /** The server's plan for a query. */
    public String explain(IrisSelect query) {
        return translated(() -> String.join("\n",
                TextExecution.<String>rows(SqlStatement.explain(query), row -> String.valueOf(row.getObject(1)), transaction)));
    }

    /** Creates those of the tables that are not there yet, and commits. */
    public void create(Table... tables) {
        translated(() -> {
            SchemaUtils.INSTANCE.create(tables, false);
            return true;
        });
    }

    /** Drops those of the tables that are there, and commits. */
    public void drop(Table... tables) {
        translated(() -> {
            SchemaUtils.INSTANCE.drop(tables, false);
            return true;
        });
    }

    /**
     * The tables and views of a scope as they are on the server, in nine queries.
     *
     * @param scope such as {@code SchemaScope.schema("SQLUser")}
     */
    public List<TableDefinition> reflect(SchemaScope scope) {
        return translated(() -> new BlockingSchema(transaction).reflect(scope));
    }

    /** The statements that bring the tables on the server to what these say; nothing is executed. */
    public List<String> migrationStatements(Table... tables) {
        return translated(() -> new BlockingSchema(transaction).migration(tables));
    }

    /** What differs between these tables and the server, or may, and no statement follows from, a sentence each. */
    public List<String> migrationFindings(Table... tables) {
        return translated(() -> new BlockingSchema(transaction).compared(tables).findings());
    }

    /** The {@link #migrationStatements} as a script, one a line; the {@link #migrationFindings} go before them as comments. */
    public String migrationScript(Table... tables) {
        return translated(() -> new BlockingSchema(transaction).script(tables));
    }

    /** Executes a statement that returns no rows, such as DDL. */
    public void execute(String sql) {
        translated(() -> transaction.getConnection().prepareStatement(sql, false).executeUpdate());
    }

    /** Undoes what was done so far; the transaction goes on. */
    public void rollback() {
        translated(() -> {
            transaction.rollback();
            return true;
        });
    }

    private int together(BatchInsertStatement statement) {
        return translated(() -> BatchLoad.together(statement, transaction));
    }

    private ResultRow inserted(InsertStatement<?> statement) {
        execute(statement);
        List<ResultRow> rows = statement.getResultedValues();
        if (rows == null || rows.isEmpty()) {
            throw new IllegalStateException("the server counted no inserted row");
        }
        return rows.get(0);
    }

    private <T> @Nullable T execute(Statement<? extends T> statement) {
        return translated(() -> BlockingExecutableKt.<T, Statement<? extends T>>toExecutable(statement).execute(transaction));
    }

    private ServerGuard guard() {
        return translated(() -> ((IrisExposedConnection) transaction.getConnection()).guard());
    }

    /** Nothing may be done in it any more. */
    void end() {
        ended = true;
        cursors.forEach(RowCursor::close);
    }

    /** Exposed throws SQLException, and its methods do not say so: the compiler does not know of it here. */
    private <T extends @Nullable Object> T translated(Callable<T> work) {
        if (ended) {
            throw new IllegalStateException("the transaction has ended");
        }
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw IrisException.from(e);
        }
    }

    private static int count(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
