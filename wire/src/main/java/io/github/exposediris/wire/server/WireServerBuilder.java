package io.github.exposediris.wire.server;

import io.github.exposediris.wire.engine.Engine;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;

/** Sets up a {@link WireServer}. Each method changes the builder and returns it. For one thread. */
public final class WireServerBuilder {
    private final Engine engine;
    private String host = InetAddress.getLoopbackAddress().getHostAddress();
    private int port;
    private int maxSessions = 100;
    private int maxMessageBytes = 64 * 1024 * 1024;
    private Duration loginTimeout = Duration.ofSeconds(60);
    private WireListener listener = new WireListener() {};
    private ProtocolBehaviour behaviour = ProtocolBehaviour.CORRECT;

    WireServerBuilder(Engine engine) {
        this.engine = engine;
    }

    /** The name or address of the interface to listen on; the loopback interface unless told otherwise. */
    public WireServerBuilder host(String host) {
        this.host = host;
        return this;
    }

    /** The TCP port; 0, the default, takes a free one. */
    public WireServerBuilder port(int port) {
        require(port >= 0 && port <= 65_535, "A port is a number from 0 to 65535, not " + port + ".");
        this.port = port;
        return this;
    }

    /** The most clients that are let in at a time; 100 unless told otherwise. */
    public WireServerBuilder maxSessions(int sessions) {
        require(sessions > 0, "A server needs room for one session at least, not " + sessions + ".");
        maxSessions = sessions;
        return this;
    }

    /** The longest message that is taken of a client, in bytes; 64 MiB unless told otherwise. */
    public WireServerBuilder maxMessageBytes(int bytes) {
        require(bytes > 0, "A message has one byte at least, not " + bytes + ".");
        maxMessageBytes = bytes;
        return this;
    }

    /** How long the server waits for each message of a client that has not logged in; 60 seconds unless told otherwise. */
    public WireServerBuilder loginTimeout(Duration timeout) {
        require(timeout.toMillis() > 0, "A log-in timeout is one millisecond at least, not " + timeout + ".");
        loginTimeout = timeout;
        return this;
    }

    /** Who is told what happens; nobody unless told otherwise. */
    public WireServerBuilder listener(WireListener listener) {
        this.listener = listener;
        return this;
    }

    /** Where the server does otherwise than the protocol wants; nowhere unless told otherwise. */
    public WireServerBuilder behaviour(ProtocolBehaviour behaviour) {
        this.behaviour = behaviour;
        return this;
    }

    /**
     * Starts to listen. The server runs until it is closed.
     *
     * @throws IOException if the address cannot be bound
     */
    public WireServer start() throws IOException {
        return WireServer.start(engine, new WireOptions(host, port, maxSessions, maxMessageBytes, loginTimeout, listener, behaviour));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
