package io.github.exposediris.jdbc.driver;

import io.github.exposediris.core.connect.HostAndPort;
import io.github.exposediris.core.connect.IrisEndpoint.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connects to the first of a server's hosts that can be reached. Those that could not be within the last ten seconds are tried last.
 *
 * <p>pgjdbc takes a list of hosts too, but its connectTimeout is one for all of them: a first host that drops packets leaves the second
 * one millisecond, and then both count as unreachable. Thread-safe.
 */
final class HostsInOrder {
    private static final Duration ASIDE = Duration.ofSeconds(10);

    private final Map<HostAndPort, Long> unreachable = new ConcurrentHashMap<>();

    /** A connection to one host. */
    interface Attempt {
        /** Blocking, for that many milliseconds at most. */
        Connection at(HostAndPort host, long millis) throws SQLException;
    }

    /**
     * The first connection that is made. Blocking: an unreachable host takes its even share of the time that is left.
     *
     * @param millis the limit for all hosts together
     * @throws SQLException what a host said that could be reached and refused, or why none could be reached
     */
    Connection connect(Server server, long millis, Attempt attempt) throws SQLException {
        long start = System.nanoTime();
        List<HostAndPort> hosts = ordered(server.hosts());
        ConnectFailure failure = new ConnectFailure();
        for (int i = 0; i < hosts.size(); i++) {
            long left = millis - (System.nanoTime() - start) / 1_000_000;
            HostAndPort host = hosts.get(i);
            try {
                Connection connection = attempt.at(host, Math.max(1, left / (hosts.size() - i)));
                unreachable.remove(host);
                return connection;
            } catch (SQLException e) {
                failure.add(host, e);
                unreachable.put(host, System.nanoTime());
            }
        }
        throw failure.told();
    }

    private List<HostAndPort> ordered(List<HostAndPort> hosts) {
        return hosts.stream().sorted(Comparator.comparing(this::isAside)).toList();
    }

    private boolean isAside(HostAndPort host) {
        Long since = unreachable.get(host);
        return since != null && System.nanoTime() - since < ASIDE.toNanos();
    }
}
