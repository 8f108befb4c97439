package io.github.exposediris.embedded.pgwire.iris;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Ten places for statements, each of which takes the connection that came back last, whoever used it before, after asking it whether
 * it is still there. Thread-safe; its owner closes it, not its clients.
 */
public final class PooledJobs implements Jobs {
    private static final int PLACES = 10;
    private static final String PING = "SELECT 1";

    private final Source source;
    private final boolean losesFailed;
    private final Semaphore places = new Semaphore(PLACES, true);
    private final Deque<IrisJob> idle = new ArrayDeque<>();
    private final Queue<IrisJob> all = new ConcurrentLinkedQueue<>();

    /** @param losesFailed whether the connection of a failed statement never comes back */
    public PooledJobs(Source source, boolean losesFailed) {
        this.source = source;
        this.losesFailed = losesFailed;
    }

    @Override
    public <T> T with(Work<T> work, Consumer<String> passedOn) throws SQLException {
        places.acquireUninterruptibly();
        try {
            IrisJob job = take(passedOn);
            boolean done = false;
            try {
                T result = work.in(job);
                done = true;
                return result;
            } finally {
                if (done || !losesFailed) {
                    giveBack(job);
                }
            }
        } finally {
            places.release();
        }
    }

    private IrisJob take(Consumer<String> passedOn) throws SQLException {
        IrisJob job;
        synchronized (idle) {
            job = idle.pollLast();
        }
        if (job != null) {
            passedOn.accept(PING);
            job.execute(PING, List.of(), false);
            return job;
        }
        IrisJob fresh = source.open();
        all.add(fresh);
        return fresh;
    }

    private void giveBack(IrisJob job) {
        synchronized (idle) {
            idle.addLast(job);
        }
    }

    /** Does nothing: the other clients go on. */
    @Override
    public void close() {}

    /** Closes all connections, the lost ones too. */
    public void end() {
        all.forEach(IrisJob::close);
    }
}
