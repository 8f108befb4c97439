package io.github.exposediris.jdbc.storm;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Threads that were not there before and are still at something of this project, or belong to a pool of connections. */
final class LeftThreads {
    private static final long LIMIT_SECONDS = 20;

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /** Fails where some are left after a while. */
    void requireNone() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        String left = left();
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(10);
            left = left();
        }
        if (!left.isEmpty()) {
            throw new AssertionError("threads are left:\n" + left);
        }
    }

    private String left() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> !before.contains(thread.getKey()) && (isOfPool(thread) || isOurs(thread)))
                .map(thread -> thread.getKey() + " " + Stream.of(thread.getValue()).map(String::valueOf).collect(joining("\n  ")))
                .collect(joining("\n"));
    }

    /** The suspending side's threads may wait for half a minute for more to do, with nothing of ours on their stack. */
    private static boolean isOfPool(Map.Entry<Thread, StackTraceElement[]> thread) {
        String name = thread.getKey().getName();
        return name.startsWith("iris-jdbc") && !name.startsWith("iris-jdbc-suspending");
    }

    private static boolean isOurs(Map.Entry<Thread, StackTraceElement[]> thread) {
        return Stream.of(thread.getValue()).anyMatch(frame -> frame.getClassName().startsWith("io.github.exposediris."));
    }
}
