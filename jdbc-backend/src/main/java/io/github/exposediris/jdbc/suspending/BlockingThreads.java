package io.github.exposediris.jdbc.suspending;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The threads that calls which block run on. */
final class BlockingThreads {
    private static final long IDLE_SECONDS = 30;
    private static final @Nullable MethodHandle VIRTUAL = virtual();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private BlockingThreads() {}

    /** A virtual thread for each call where the JDK has them (21 and later), else that many threads at most. */
    static ExecutorService upTo(int limit) {
        return VIRTUAL == null ? platform(limit) : virtual(VIRTUAL);
    }

    /** That many threads at most, which end when they have nothing to do and keep no JVM alive. */
    static ExecutorService platform(int limit) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                limit, limit, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), BlockingThreads::named);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "iris-jdbc-suspending-" + COUNT.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private static ExecutorService virtual(MethodHandle factory) {
        try {
            return (ExecutorService) factory.invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK has virtual threads and starts none", e);
        }
    }

    /** By its name, as this is compiled for a JDK that does not have it. */
    private static @Nullable MethodHandle virtual() {
        try {
            MethodType type = MethodType.methodType(ExecutorService.class);
            return MethodHandles.publicLookup().findStatic(Executors.class, "newVirtualThreadPerTaskExecutor", type);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}
