package io.github.exposediris.testkit;

import java.util.function.Function;

/** A backend that is connected to a server. All that a backend implements to be tested. */
public interface BackendUnderTest extends AutoCloseable {
    /**
     * Runs {@code work} in a transaction and waits for its end: committed when it returns, undone when it throws. What it throws is
     * thrown here, the database's failures as {@link io.github.exposediris.core.error.IrisException}.
     */
    <T> T transaction(Function<TransactionUnderTest, T> work);

    /** Runs {@code work}, whose statements commit one by one, and waits for its end. */
    <T> T autoCommit(Function<TransactionUnderTest, T> work);

    /** Closes the connections. */
    @Override
    void close();
}
