package io.github.exposediris.embedded.session;

import io.github.exposediris.wire.engine.AdaptedStatement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The queries and data changes that a session has adapted of late: a client that prepares nothing sends the same long text again and again.
 * Forgotten when a definition changes. For the session's thread.
 */
final class KnownTexts {
    private static final int MOST = 16;
    private static final int LONGEST = 100_000;

    private final Map<String, AdaptedStatement> known = new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AdaptedStatement> eldest) {
            return size() > MOST;
        }
    };
    private long version;

    /** What that text was adapted to; null if it is not known, or was adapted to other definitions than those of that version. */
    @Nullable AdaptedStatement get(String sql, long ofVersion) {
        if (version != ofVersion) {
            known.clear();
            version = ofVersion;
        }
        return known.get(sql);
    }

    /** Keeps what a text was adapted to, since it was asked for. */
    void put(String sql, AdaptedStatement adapted) {
        if (sql.length() <= LONGEST) {
            known.put(sql, adapted);
        }
    }
}
