package io.github.exposediris.core.adaptation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found out for the texts that were seen last. Bounded: two generations, of which the older is dropped when the younger is full;
 * very long texts are not kept. Thread-safe.
 *
 * @param <V> what follows from the text alone, so that it may be found out anew
 */
public final class RecentTexts<V> {
    private static final int GENERATION = 512;
    private static final int LONGEST = 8_192;

    private volatile Map<String, V> young = new ConcurrentHashMap<>();
    private volatile Map<String, V> old = Map.of();

    /** Nothing is known yet. */
    public RecentTexts() {}

    /** What was found out for that text; null if nothing was, or it was forgotten. */
    public @Nullable V get(String text) {
        V known = young.get(text);
        if (known == null) {
            known = old.get(text);
            if (known != null) {
                put(text, known);
            }
        }
        return known;
    }

    /** Keeps what was found out. */
    public void put(String text, V value) {
        if (text.length() > LONGEST) {
            return;
        }
        if (young.size() >= GENERATION) {
            turn();
        }
        young.put(text, value);
    }

    /** How many texts are kept. */
    int size() {
        return young.size() + old.size();
    }

    private synchronized void turn() {
        if (young.size() >= GENERATION) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
