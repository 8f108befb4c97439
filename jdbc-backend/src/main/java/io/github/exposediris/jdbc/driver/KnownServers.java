package io.github.exposediris.jdbc.driver;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.jdbc.server.ServerKnowledge;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What servers keep, asked once for all connections of the same options. Keeps the last few. Thread-safe. */
final class KnownServers {
    private static final int MOST = 64;

    private final Opening opening;
    private final Map<IrisOptions, ServerKnowledge> known = new LinkedHashMap<>(MOST, 0.75f, true);

    KnownServers(Opening opening) {
        this.opening = opening;
    }

    /** The server of those options; not asked before it is needed. */
    ServerKnowledge of(IrisOptions options) {
        synchronized (known) {
            if (known.size() >= MOST && !known.containsKey(options)) {
                known.remove(known.keySet().iterator().next());
            }
            return known.computeIfAbsent(options, server -> new ServerKnowledge(() -> opening.open(server), server.server()));
        }
    }

    /** Opens a connection of the caller's own. */
    interface Opening {
        /** Blocking. */
        Connection open(IrisOptions options) throws SQLException;
    }
}
