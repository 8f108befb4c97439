package io.github.exposediris.wire.server;

import io.github.exposediris.wire.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A PostgreSQL-wire server in front of an {@link Engine}. Thread-safe. */
public final class WireServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Host host;
    private final Acceptor acceptor;
    private final Watch watch;
    private final Thread accepting;
    private final Thread watching;

    private WireServer(ServerSocket listening, Host host, WireOptions options) {
        Connections connections = new Connections();
        this.listening = listening;
        this.host = host;
        acceptor = new Acceptor(listening, host, options, connections);
        watch = new Watch(connections, options.limits());
        accepting = daemon(acceptor, "wire-" + listening.getLocalPort());
        watching = daemon(watch, "wire-" + listening.getLocalPort() + "-watch");
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to set up a server. */
    public static WireServerBuilder builder(Engine engine) {
        return new WireServerBuilder(engine);
    }

    static WireServer start(Engine engine, WireOptions options) throws IOException {
        ServerSocket listening = new ServerSocket();
        try {
            listening.bind(options.address());
        } catch (IOException | RuntimeException failure) {
            listening.close();
            throw failure;
        }
        WireServer server = new WireServer(listening, new Host(engine, options), options);
        server.accepting.start();
        server.watching.start();
        return server;
    }

    /** Where the server listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listening.getLocalSocketAddress();
    }

    /** What the server has counted so far. */
    public WireStatistics statistics() {
        return host.statistics();
    }

    /**
     * Stops listening, cancels what runs, closes every connection and session, and waits for their threads, at most five seconds.
     * Idempotent.
     */
    @Override
    public void close() {
        try {
            acceptor.close(accepting);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            watch.close(watching);
        }
    }
}
