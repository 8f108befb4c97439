package io.github.exposediris.jdbc.suspending;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The calls on one connection, one after the other in the order in which they came, on whichever thread. A thread is taken only while
 * there is something to do. Thread-safe.
 */
final class Lane implements Executor {
    private final Executor threads;
    // guarded by this
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    Lane(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable call) {
        synchronized (this) {
            waiting.add(call);
            if (running) {
                return;
            }
            running = true;
        }
        threads.execute(this::run);
    }

    private void run() {
        for (Runnable call = next(); call != null; call = next()) {
            call.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable call = waiting.poll();
        running = call != null;
        return call;
    }
}
