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
    private final Thread thread;

    private WireServer(ServerSocket listening, Host host, Acceptor acceptor) {
        this.listening = listening;
        this.host = host;
        this.acceptor = acceptor;
        thread = new Thread(acceptor, "wire-" + listening.getLocalPort());
        thread.setDaemon(true);
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
        Host host = new Host(engine, options);
        WireServer server = new WireServer(listening, host, new Acceptor(listening, host, options.maxSessions()));
        server.thread.start();
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
            acceptor.close(thread);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
