package io.github.exposediris.core.exposed;

import java.util.List;
import java.util.function.Supplier;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.transactions.TransactionsHolder;
import org.jetbrains.exposed.v1.core.transactions.TransactionsHolderProvider;
import org.jspecify.annotations.Nullable;

/**
 * Which transaction exposed-core takes as current on a thread. Every {@link #push} is to be followed by a {@link #pop} of the same
 * transaction on the same thread.
 */
public final class CurrentTransaction {
    static {
        ExposedVersion.check();
    }

    private CurrentTransaction() {}

    /** The innermost transaction on this thread, of whichever backend; null where there is none. */
    public static @Nullable Transaction orNull() {
        return holder().getTransactionOrNull();
    }

    /** Makes a transaction the current one of this thread. */
    public static void push(Transaction transaction) {
        holder().storeTransaction(transaction);
    }

    /**
     * Takes a transaction off this thread again.
     *
     * @throws IllegalStateException if another one was pushed over it and not taken off
     */
    public static void pop(Transaction transaction) {
        if (holder().getTransactionOrNull() != transaction) {
            throw new IllegalStateException("the current transaction is not the one that ends here");
        }
        holder().removeTransaction();
    }

    /** Runs {@code work} with {@code transaction} as the current one of this thread. */
    public static <T extends @Nullable Object> T within(Transaction transaction, Supplier<T> work) {
        if (orNull() == transaction) {
            return work.get();
        }
        push(transaction);
        try {
            return work.get();
        } finally {
            pop(transaction);
        }
    }

    /**
     * Whether other transactions were begun on this thread inside that one and are not ended, though it is the current one: Exposed puts
     * a transaction on top again while one of its statements runs.
     */
    public static boolean isBehindAnother(Transaction transaction) {
        if (holder().getSize() < 2) {
            return false;
        }
        List<String> ids = holder().getTransactionsAsIds();
        int own = ids.indexOf(transaction.getTransactionId());
        return own >= 0 && ids.stream().skip(own).anyMatch(id -> !id.equals(transaction.getTransactionId()));
    }

    private static TransactionsHolder holder() {
        return TransactionsHolderProvider.INSTANCE.getHolder();
    }
}
