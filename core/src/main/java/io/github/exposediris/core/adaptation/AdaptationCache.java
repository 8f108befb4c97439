package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.server.ServerRelease;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The statements adapted last, by their text. Bounded: two generations, of which the older is dropped when the younger is full; very
 * long texts are not kept. Thread-safe.
 */
final class AdaptationCache {
    private static final int GENERATION = 512;
    private static final int LONGEST = 8_192;

    private final ConcurrentHashMap<ServerRelease, Generations> byRelease = new ConcurrentHashMap<>();

    @Nullable AdaptedSql get(String sql, ServerRelease release) {
        Generations generations = byRelease.get(release);
        return generations == null ? null : generations.get(sql);
    }

    void put(String sql, ServerRelease release, AdaptedSql adapted) {
        if (sql.length() <= LONGEST) {
            byRelease.computeIfAbsent(release, r -> new Generations()).put(sql, adapted);
        }
    }

    /** How many statements are kept. */
    int size() {
        return byRelease.values().stream().mapToInt(g -> g.young.size() + g.old.size()).sum();
    }

    private static final class Generations {
        private volatile Map<String, AdaptedSql> young = new ConcurrentHashMap<>();
        private volatile Map<String, AdaptedSql> old = Map.of();

        @Nullable AdaptedSql get(String sql) {
            AdaptedSql known = young.get(sql);
            if (known == null) {
                known = old.get(sql);
                if (known != null) {
                    put(sql, known);
                }
            }
            return known;
        }

        void put(String sql, AdaptedSql adapted) {
            if (young.size() >= GENERATION) {
                turn();
            }
            young.put(sql, adapted);
        }

        private synchronized void turn() {
            if (young.size() >= GENERATION) {
                old = young;
                young = new ConcurrentHashMap<>();
            }
        }
    }
}
