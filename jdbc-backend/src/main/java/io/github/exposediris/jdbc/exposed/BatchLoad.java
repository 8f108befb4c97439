package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.statement.BatchInsert;
import java.util.function.LongConsumer;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.api.ExposedSavepoint;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jetbrains.exposed.v1.jdbc.statements.api.ExposedConnection;

/** Writes many rows, all of them or none: behind a savepoint, unless they come first. For the thread of the transaction. */
public final class BatchLoad {
    /** How many rows are sent together; what is told of progress is told after so many. */
    private static final int CHUNK = 1_000;

    private BatchLoad() {}

    /** Executes a batch that returns no keys; how many rows it wrote. Blocking. */
    public static int together(BatchInsertStatement statement, JdbcTransaction transaction) {
        requireCounts(statement, transaction);
        return behindSavepoint(transaction, () -> BatchExecution.count(statement, transaction));
    }

    /**
     * Inserts rows a thousand at a time. Blocking.
     *
     * @param progress is told after each thousand, and at the end, how many rows were inserted so far; where it throws, none is kept
     * @return how many rows were inserted
     */
    public static int inserted(BatchInsert<?> rows, LongConsumer progress, JdbcTransaction transaction) {
        if (rows.isEmpty()) {
            return 0;
        }
        requireCounts(rows.toStatement(), transaction);
        return behindSavepoint(transaction, () -> {
            int count = 0;
            for (BatchInsert<?> chunk : rows.chunks(CHUNK)) {
                count += BatchExecution.count(chunk.toStatement(), transaction);
                progress.accept(count);
            }
            return count;
        });
    }

    /** Before the savepoint, which is sent too; writes in unsafe transactions have none. */
    private static void requireCounts(BatchInsertStatement statement, JdbcTransaction transaction) {
        if (statement.isIgnore() && transaction.getConnection() instanceof IrisExposedConnection connection) {
            TakenRows.requireCounts(connection.guard());
        }
    }

    private static int behindSavepoint(JdbcTransaction transaction, Load load) {
        ExposedConnection<?> connection = transaction.getConnection();
        Runnable undoing = undoing(connection);
        try {
            return load.run();
        } catch (RuntimeException | Error e) {
            undo(connection, undoing, e);
            throw e;
        } catch (Exception e) { // Exposed's methods do not say that they throw SQLException
            undo(connection, undoing, e);
            throw IrisException.from(e);
        }
    }

    /**
     * What undoes all that is done from now on: a ROLLBACK, where nothing was done before and nobody else's work is undone by it; else a
     * savepoint takes a round trip.
     */
    private static Runnable undoing(ExposedConnection<?> connection) {
        if (connection instanceof IrisExposedConnection ours && ours.guard().server().isolatesTransactions() && ours.isUntouched()) {
            return connection::rollback;
        }
        ExposedSavepoint before = connection.setSavepoint("iris_batch");
        return () -> connection.rollback(before);
    }

    private static void undo(ExposedConnection<?> connection, Runnable undoing, Throwable failure) {
        try {
            undoing.run();
        } catch (Exception e) {
            failure.addSuppressed(e);
            if (connection instanceof IrisExposedConnection ours) {
                ours.refuseCommit();
            }
        }
    }

    /** What is done. */
    private interface Load {
        int run() throws Exception;
    }
}
