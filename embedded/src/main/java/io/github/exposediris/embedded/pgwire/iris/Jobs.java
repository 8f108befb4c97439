package io.github.exposediris.embedded.pgwire.iris;

import java.sql.SQLException;
import java.util.function.Consumer;

/** Where a client's statements find a process of IRIS. */
public interface Jobs extends AutoCloseable {
    /**
     * Does some work in a process, which no other thread uses meanwhile.
     *
     * @param passedOn is told what is executed there besides the work
     */
    <T> T with(Work<T> work, Consumer<String> passedOn) throws SQLException;

    /** Ends what belongs to this client alone. */
    @Override
    void close();

    /** Work in a process. */
    @FunctionalInterface
    interface Work<T> {
        /** Does it. */
        T in(IrisJob job) throws SQLException;
    }

    /** Begins a process of IRIS. */
    @FunctionalInterface
    interface Source {
        /** A new process. */
        IrisJob open() throws SQLException;
    }
}
