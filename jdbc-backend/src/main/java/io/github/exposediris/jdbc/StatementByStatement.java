package io.github.exposediris.jdbc;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.jdbc.exposed.IrisExposedConnection;
import java.util.function.Function;
import org.jetbrains.exposed.v1.jdbc.Database;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionsKt;
import org.jspecify.annotations.Nullable;

/** Blocks in which each statement commits by itself. */
final class StatementByStatement {
    private StatementByStatement() {}

    /** Runs work in such a block, or in the one around it. Exposed throws SQLException, and its methods do not say so. */
    static <T extends @Nullable Object> T run(Database database, Function<? super JdbcTransaction, ? extends T> work) {
        if (isAround(database)) {
            return TransactionsKt.transaction(database, null, null, work::apply);
        } else if (current(database) != null) {
            throw new IrisException(
                    "autoCommit stands inside a transaction of the same database, whose work it could not see; nothing was sent. Put it"
                            + " before or after the transaction.", ErrorDetails.NONE, null);
        }
        return TransactionsKt.inTopLevelTransaction(database, null, null, null, transaction -> {
            ((IrisExposedConnection) transaction.getConnection()).commitEachStatement();
            return work.apply(transaction);
        });
    }

    /** Whether the innermost block of this thread is such a one of that database. */
    static boolean isAround(Database database) {
        JdbcTransaction current = current(database);
        return current != null
                && current.getConnection() instanceof IrisExposedConnection connection
                && connection.commitsEachStatement();
    }

    private static @Nullable JdbcTransaction current(Database database) {
        JdbcTransaction innermost = TransactionManager.Companion.currentOrNull();
        return innermost != null && innermost.getDb() == database ? innermost : null;
    }
}
