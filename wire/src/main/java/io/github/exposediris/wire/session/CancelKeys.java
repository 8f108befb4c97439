package io.github.exposediris.wire.session;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The running sessions by the process id and secret that each client was given. Thread-safe. */
public final class CancelKeys {
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger lastProcess = new AtomicInteger();
    private final Map<CancelKey, Runnable> sessions = new ConcurrentHashMap<>();

    CancelKey register(Runnable cancellation) {
        CancelKey key = new CancelKey(lastProcess.incrementAndGet(), random.nextInt());
        sessions.put(key, cancellation);
        return key;
    }

    void forget(CancelKey key) {
        sessions.remove(key);
    }

    /** Cancels what the session runs; does nothing where no session has this key, and does not tell. */
    void cancel(CancelKey key) {
        Runnable cancellation = sessions.get(key);
        if (cancellation != null) {
            cancellation.run();
        }
    }
}
