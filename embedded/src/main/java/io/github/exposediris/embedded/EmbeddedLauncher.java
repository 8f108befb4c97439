package io.github.exposediris.embedded;

import io.github.exposediris.core.connect.EmbeddedServerLauncher;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** Shares servers by name within the JVM; found through {@link java.util.ServiceLoader}. Thread-safe. */
public final class EmbeddedLauncher implements EmbeddedServerLauncher {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Map<String, Shared> SERVERS = new HashMap<>();

    /** For {@link java.util.ServiceLoader}; all launchers share the same servers. */
    public EmbeddedLauncher() {}

    @Override
    public Lease acquire(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name of an embedded server: it takes letters, digits, '-', '_' and '.'.");
        }
        synchronized (SERVERS) {
            Shared shared = SERVERS.computeIfAbsent(name, Shared::start);
            shared.leases++;
            return new ServerLease(name, shared.server);
        }
    }

    private static void release(String name) {
        synchronized (SERVERS) {
            Shared shared = SERVERS.get(name);
            if (shared != null && --shared.leases == 0) {
                SERVERS.remove(name);
                shared.server.close();
            }
        }
    }

    /** A server and how many leases it has; guarded by {@link #SERVERS}. */
    private static final class Shared {
        private final EmbeddedIris server;
        private int leases;

        private Shared(EmbeddedIris server) {
            this.server = server;
        }

        static Shared start(String name) {
            return new Shared(EmbeddedIris.builder().name(name).start());
        }
    }

    /** One lease. Thread-safe. */
    private static final class ServerLease implements Lease {
        private final String name;
        private final EmbeddedIris server;
        private final AtomicBoolean closed = new AtomicBoolean();

        private ServerLease(String name, EmbeddedIris server) {
            this.name = name;
            this.server = server;
        }

        @Override
        public String host() {
            return server.host();
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                release(name);
            }
        }
    }
}
