package io.github.exposediris.testkit.fault;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what goes through a proxy. Thread-safe. */
final class Traffic {
    final AtomicLong accepted = new AtomicLong();
    final AtomicLong refused = new AtomicLong();
    private final AtomicLong clientMessages = new AtomicLong();
    private final AtomicLong clientBytes = new AtomicLong();
    private final AtomicLong serverMessages = new AtomicLong();
    private final AtomicLong serverBytes = new AtomicLong();

    void message(Side from, int length) {
        (from == Side.CLIENT ? clientMessages : serverMessages).incrementAndGet();
        (from == Side.CLIENT ? clientBytes : serverBytes).addAndGet(length);
    }

    ProxyStatistics statistics(int open) {
        return new ProxyStatistics(
                accepted.get(), open, refused.get(), clientMessages.get(), clientBytes.get(), serverMessages.get(), serverBytes.get());
    }
}
