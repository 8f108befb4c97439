package io.github.exposediris.core.exposed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found out once for each key. All is forgotten when the keys are too many, so that a program that makes ever new ones keeps no
 * more than that. Thread-safe.
 *
 * @param <K> has a good {@code hashCode}
 * @param <V> what follows from the key alone, so that it may be found out anew
 */
public final class Remembered<K, V> {
    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    /** @param most how many keys are kept */
    public Remembered(int most) {
        this.most = most;
    }

    /** What was found out for that key; null if nothing was, or it was forgotten. */
    public @Nullable V get(K key) {
        return known.get(key);
    }

    /** Keeps what was found out. */
    public void put(K key, V value) {
        if (known.size() >= most) {
            known.clear();
        }
        known.put(key, value);
    }
}
