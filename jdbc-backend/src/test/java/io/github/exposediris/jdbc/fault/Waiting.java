package io.github.exposediris.jdbc.fault;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads for what may hang, and a limit after which a test fails. */
final class Waiting implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    Future<?> start(Runnable work) {
        return threads.submit(work);
    }

    <T> T within(Callable<T> work) {
        return get(start(work));
    }

    static <T> T get(Future<T> future) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no answer within " + LIMIT, e);
        }
    }

    /** For half the limit, so that whoever waits for all of them is told which one failed, and how. */
    static boolean await(CountDownLatch latch) {
        try {
            return latch.await(LIMIT.toMillis() / 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
