package io.github.exposediris.embedded.pgwire.iris;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One process for all clients, its transaction included; they take turns. Thread-safe; its owner closes it, not its clients. */
public final class SharedJob implements Jobs {
    private final IrisJob job;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Begins the process. */
    public SharedJob(Source source) throws SQLException {
        job = source.open();
    }

    @Override
    public <T> T with(Work<T> work, Consumer<String> passedOn) throws SQLException {
        turn.lock();
        try {
            return work.in(job);
        } finally {
            turn.unlock();
        }
    }

    /** Does nothing: the other clients go on. */
    @Override
    public void close() {}

    /** Ends the process. */
    public void end() {
        job.close();
    }
}
