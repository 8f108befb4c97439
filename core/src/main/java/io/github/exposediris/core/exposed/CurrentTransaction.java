package io.github.exposediris.core.exposed;

import java.util.ArrayDeque;
import java.util.Deque;
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

    private static final ThreadLocal<@Nullable Deque<Transaction>> PUSHED = new ThreadLocal<>();

    private CurrentTransaction() {}

    /** The innermost transaction on this thread, of whichever backend; null where there is none. */
    public static @Nullable Transaction orNull() {
        return holder().getTransactionOrNull();
    }

    /** Makes a transaction the current one of this thread. */
    public static void push(Transaction transaction) {
        holder().storeTransaction(transaction);
        Deque<Transaction> pushed = PUSHED.get();
        if (pushed == null) {
            pushed = new ArrayDeque<>(2);
            PUSHED.set(pushed);
        }
        pushed.push(transaction);
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
        PUSHED.get().pop(); // stays where it is empty: a coroutine pushes and pops at each switch of threads
    }

    /** Runs {@code work} with {@code transaction} as the current one of this thread. */
    public static <T extends @Nullable Object> T within(Transaction transaction, Supplier<T> work) {
        return orNull() == transaction ? work.get() : onTop(transaction, work);
    }

    /** The same, of a transaction that is not the current one. */
    static <T extends @Nullable Object> T onTop(Transaction transaction, Supplier<T> work) {
        holder().storeTransaction(transaction);
        try {
            return work.get();
        } finally {
            holder().removeTransaction();
        }
    }

    /** Runs {@code work} with {@code transaction} not on top of this thread's, if it is there. */
    static <T extends @Nullable Object> T without(Transaction transaction, Supplier<T> work) {
        if (orNull() != transaction) {
            return work.get();
        }
        holder().removeTransaction();
        try {
            return work.get();
        } finally {
            holder().storeTransaction(transaction);
        }
    }

    /**
     * Whether a transaction that was {@linkplain #push pushed} here lies on this thread further in than that one, though that one is
     * current: Exposed puts a transaction on top again while one of its statements runs.
     */
    public static boolean isBehindPushed(Transaction transaction) {
        Deque<Transaction> pushed = PUSHED.get();
        if (pushed == null) {
            return false;
        }
        List<String> ids = holder().getTransactionsAsIds();
        int own = ids.indexOf(transaction.getTransactionId());
        return own >= 0 && pushed.stream().anyMatch(other -> other != transaction && ids.lastIndexOf(other.getTransactionId()) > own);
    }

    private static TransactionsHolder holder() {
        return TransactionsHolderProvider.INSTANCE.getHolder();
    }
}
