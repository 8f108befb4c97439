package io.github.exposediris.jdbc.server;

import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.server.ServerPolicy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a server keeps, asked of it at first use, by one thread while others wait, and kept from then on. Where the connection fails,
 * all who waited get that failure, and it is asked anew next time. Thread-safe.
 */
public final class ServerKnowledge {
    private final ConnectionSource connections;
    private final ServerPolicy policy;
    private final AtomicReference<@Nullable CompletableFuture<ServerGuard>> asking = new AtomicReference<>();
    private volatile @Nullable ServerGuard known;
    private volatile @Nullable Boolean numbersAsBits;

    /**
     * Of a server that is not asked yet.
     *
     * @param connections where two connections are taken from for the questions, and given back
     */
    public ServerKnowledge(ConnectionSource connections, ServerPolicy policy) {
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
     * Whether it reads and writes numbers as their bits. Asked once, on the first connection that is used, so that the questions that
     * come before anything else stay few.
     *
     * @param connection to ask on; nothing was sent on it yet
     * @throws SQLException if the connection is lost meanwhile
     */
    boolean exchangesNumbersAsBits(Connection connection) throws SQLException {
        Boolean now = numbersAsBits;
        if (now == null) {
            now = capabilities().kind() == ServerKind.FAITHFUL_WIRE && NumberBits.areExchanged(connection);
            numbersAsBits = now;
        }
        return now;
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
        CompletableFuture<ServerGuard> mine = new CompletableFuture<>();
        CompletableFuture<ServerGuard> running = asking.compareAndExchange(null, mine);
        return running == null ? askFor(mine) : awaited(running);
    }

    private ServerGuard askFor(CompletableFuture<ServerGuard> everybody) throws SQLException {
        try {
            ServerGuard before = known;
            ServerGuard found = before == null ? ask() : before;
            asking.set(null);
            everybody.complete(found);
            return found;
        } catch (SQLException | RuntimeException | Error e) {
            asking.set(null);
            everybody.completeExceptionally(e);
            throw e;
        }
    }

    /** What the one who asks is told; no interrupt shortens the wait, which its limits bound. */
    private static ServerGuard awaited(CompletableFuture<ServerGuard> asked) throws SQLException {
        try {
            return asked.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException failure) { // each caller gets a trace of its own
                throw new SQLException(failure.getMessage(), failure.getSQLState(), failure.getErrorCode(), failure);
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private ServerGuard ask() throws SQLException {
        Probed probed = JdbcProbe.needed(connections);
        ServerGuard guard = ServerGuard.of(policy.applyTo(probed.capabilities()), policy);
        if (probed.lasting()) {
            known = guard;
        }
        return guard;
    }
}
