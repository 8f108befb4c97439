package io.github.exposediris.wire.session;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what may have changed a definition or a setting, on which adaptations may depend, in all sessions. Thread-safe. */
public final class Definitions {
    private final AtomicLong version = new AtomicLong();

    long version() {
        return version.get();
    }

    void changed() {
        version.incrementAndGet();
    }
}
