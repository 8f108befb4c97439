package io.github.exposediris.jdbc;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.exposed.CurrentTransaction;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.jdbc.Database;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionsKt;
import org.jspecify.annotations.Nullable;

/** Blocking transactions for Java. Thread-safe; a transaction itself belongs to the thread that runs it. */
public final class IrisTransactions {
    private IrisTransactions() {}

    /**
     * Runs {@code work} in a transaction on a connection of its own: committed when it returns, undone when it throws. Inside another
     * transaction of that database it joins that one. Streams that it opened are closed at its end. Blocking; never retried.
     *
     * @throws IrisException if the database refuses or fails
     */
    public static <T extends @Nullable Object> T inTransaction(
            IrisJdbcDatabase database, Function<? super BlockingTransaction, ? extends T> work) {
        return inTransaction(database.database(), work);
    }

    /** As {@link #inTransaction(IrisJdbcDatabase, Function)}, with Exposed's own object for a database that {@link IrisJdbc} made. */
    public static <T extends @Nullable Object> T inTransaction(
            Database database, Function<? super BlockingTransaction, ? extends T> work) {
        return translated(() -> StatementByStatement.isAround(database)
                ? TransactionsKt.inTopLevelTransaction(database, null, null, null, tx -> within(new BlockingTransaction(tx), work))
                : TransactionsKt.transaction(database, null, null, tx -> within(new BlockingTransaction(tx), work)));
    }

    /** Exposed throws SQLException, and its methods do not say so: the compiler does not know of it. */
    static <T extends @Nullable Object> T translated(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw IrisException.from(e);
        }
    }

    /** As {@link #inTransaction(IrisJdbcDatabase, Function)}, for work that has no result. */
    public static void run(IrisJdbcDatabase database, Consumer<? super BlockingTransaction> work) {
        IrisTransactions.<Boolean>inTransaction(database, transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /**
     * The innermost transaction of this thread, be it Exposed's {@code transaction { }} or one of these; empty where there is none, or
     * where a suspending one is innermost. What it opens is closed with the transaction.
     */
    public static Optional<BlockingTransaction> current() {
        Transaction innermost = CurrentTransaction.orNull();
        return innermost instanceof JdbcTransaction blocking ? Optional.of(new BlockingTransaction(blocking)) : Optional.empty();
    }

    static <T extends @Nullable Object> T within(
            BlockingTransaction transaction, Function<? super BlockingTransaction, ? extends T> work) {
        try {
            return work.apply(transaction);
        } finally {
            transaction.end();
        }
    }
}
