package io.github.exposediris.wire.session;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the statements that may have changed a definition or a setting, on which adaptations may depend. Thread-safe. */
public final class Definitions {
    private static final Set<String> HARMLESS = Set.of(
            "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "SHOW", "BEGIN", "START", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE");

    private final AtomicLong version = new AtomicLong();

    long version() {
        return version.get();
    }

    void ran(String tag) {
        int blank = tag.indexOf(' ');
        if (!HARMLESS.contains(blank < 0 ? tag : tag.substring(0, blank))) {
            version.incrementAndGet();
        }
    }
}
