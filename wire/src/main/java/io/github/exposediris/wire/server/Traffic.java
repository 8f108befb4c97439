package io.github.exposediris.wire.server;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts for the statistics. Thread-safe. */
final class Traffic {
    final AtomicLong sessionsOpened = new AtomicLong();
    final AtomicLong sessionsClosed = new AtomicLong();
    final LongAdder roundTrips = new LongAdder();
    final LongAdder statements = new LongAdder();
    final LongAdder rows = new LongAdder();

    WireStatistics statistics() {
        long closed = sessionsClosed.get();
        long opened = sessionsOpened.get();
        return new WireStatistics(opened, opened - closed, roundTrips.sum(), statements.sum(), rows.sum());
    }
}
