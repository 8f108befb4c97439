package io.github.exposediris.wire.server;

import io.github.exposediris.wire.session.ClientSession;
import io.github.exposediris.wire.session.SessionLimits;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Ends the connections whose clients take longer than they may. */
final class Watch implements Runnable {
    private static final Duration RAREST = Duration.ofMillis(500);
    private static final Duration MOST_FREQUENT = Duration.ofMillis(10);

    private final Connections connections;
    private final long periodNanos;
    private volatile boolean closed;

    /** @param limits what is watched; a bound is enforced up to a quarter of the shortest one late, half a second at most */
    Watch(Connections connections, SessionLimits limits) {
        this.connections = connections;
        periodNanos = period(limits).toNanos();
    }

    @Override
    public void run() {
        while (!closed) {
            LockSupport.parkNanos(periodNanos);
            connections.all().forEach(ClientSession::endIfOverdue);
        }
    }

    /** Waits until the watch is over, which is at once. */
    void close(Thread own) {
        closed = true;
        LockSupport.unpark(own);
        try {
            own.join(MOST_FREQUENT.toMillis() * 100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration period(SessionLimits limits) {
        Duration shortest = Stream.of(limits.login(), limits.write(), RAREST.multipliedBy(4))
                .filter(limit -> !limit.isZero())
                .min(Duration::compareTo)
                .orElse(RAREST)
                .dividedBy(4);
        return shortest.compareTo(MOST_FREQUENT) < 0 ? MOST_FREQUENT : shortest;
    }
}
