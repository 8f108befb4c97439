package io.github.exposediris.jdbc.server;

import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.core.server.ServerPolicy;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a server keeps, asked of it at first use, by one thread while others wait, and kept from then on. Where the connection fails,
 * it is asked anew next time. Thread-safe.
 */
public final class ServerKnowledge {
    private final DataSource connections;
    private final ServerPolicy policy;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ServerGuard known;

    /**
     * Of a server that is not asked yet.
     *
     * @param connections where two connections are taken from for the questions, and given back
     */
    public ServerKnowledge(DataSource connections, ServerPolicy policy) {
        this.connections = connections;
        this.policy = policy;
    }

    /** What the server keeps; see {@link #guard}. */
    public ServerCapabilities capabilities() throws SQLException {
        return guard().server();
    }

    /** Whether it is known, so that {@link #guard} does not block. */
    public boolean isKnown() {
        return known != null;
    }

    /**
     * What the server keeps, and what is refused because it does not. Blocking the first time, for a few round trips, and some seconds
     * at most.
     *
     * @throws SQLException if no connection is to be had
     */
    public ServerGuard guard() throws SQLException {
        ServerGuard now = known;
        if (now != null) {
            return now;
        }
        asking.lock();
        try {
            ServerGuard meanwhile = known;
            return meanwhile == null ? ask() : meanwhile;
        } finally {
            asking.unlock();
        }
    }

    private ServerGuard ask() throws SQLException {
        Probed probed = JdbcProbe.needed(connections::getConnection);
        ServerGuard guard = ServerGuard.of(policy.applyTo(probed.capabilities()), policy);
        if (probed.lasting()) {
            known = guard;
        }
        return guard;
    }
}
