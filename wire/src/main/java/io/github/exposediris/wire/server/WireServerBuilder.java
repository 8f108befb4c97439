package io.github.exposediris.wire.server;

import io.github.exposediris.wire.engine.Engine;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import io.github.exposediris.wire.session.SessionLimits;
import io.github.exposediris.wire.transport.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Sets up a {@link WireServer}. Each method changes the builder and returns it. For one thread. */
public final class WireServerBuilder {
    private final Engine engine;
    private String host = InetAddress.getLoopbackAddress().getHostAddress();
    private int port;
    private int maxSessions = 100;
    private int maxMessageBytes = 64 * 1024 * 1024;
    private int maxWaiting = 100;
    private Duration loginTimeout = Duration.ofSeconds(60);
    private Duration idleTimeout = Duration.ZERO;
    private Duration idleInTransactionTimeout = Duration.ZERO;
    private Duration writeTimeout = Duration.ZERO;
    private @Nullable Tls tls;
    private boolean requireTls;
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

    /**
     * The most connections at a time whose clients are not let in yet, apart from those that are; 100 unless told otherwise. One
     * more is taken in the place of the one that has waited longest.
     */
    public WireServerBuilder maxWaiting(int connections) {
        require(connections > 0, "A server needs room for one client that logs in at least, not " + connections + ".");
        maxWaiting = connections;
        return this;
    }

    /** How long a client may take from connecting to being let in, TLS included; 60 seconds unless told otherwise. */
    public WireServerBuilder loginTimeout(Duration timeout) {
        require(timeout.toMillis() > 0, "A log-in timeout is one millisecond at least, not " + timeout + ".");
        loginTimeout = timeout;
        return this;
    }

    /**
     * How long a client may stay silent outside a transaction before its session ends with SQLSTATE 57P05; zero, the default, for
     * as long as it likes.
     */
    public WireServerBuilder idleTimeout(Duration timeout) {
        idleTimeout = time(timeout);
        return this;
    }

    /**
     * How long a client may stay silent inside a transaction before its session ends with SQLSTATE 25P03; zero, the default, for
     * as long as it likes.
     */
    public WireServerBuilder idleInTransactionTimeout(Duration timeout) {
        idleInTransactionTimeout = time(timeout);
        return this;
    }

    /**
     * How long a client may take to receive what is written to it at a time, 64 KiB or one larger row, before its connection is
     * closed; zero, the default, for as long as it likes. A client that does not read holds up nobody but itself.
     */
    public WireServerBuilder writeTimeout(Duration timeout) {
        writeTimeout = time(timeout);
        return this;
    }

    /** Encrypts the connections of clients that ask for it, with the key of this context. */
    public WireServerBuilder tls(SSLContext context) {
        tls = new Tls(context, false);
        return this;
    }

    /**
     * Encrypts the connections of clients that ask for it.
     *
     * @param keyStore holds the server's key and certificate
     * @param keyPassword the password of the key, which is the one of the store in PKCS #12
     * @throws IllegalArgumentException if the key store holds no key that can be had with this password
     */
    public WireServerBuilder tls(KeyStore keyStore, char[] keyPassword) {
        tls = Tls.of(keyStore, keyPassword);
        return this;
    }

    /** Sends clients away that stay in clear; needs {@link #tls(KeyStore, char[])} or {@link #tls(SSLContext)}. */
    public WireServerBuilder requireTls() {
        requireTls = true;
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
        Tls encryption = tls;
        if (requireTls) {
            require(encryption != null, "TLS can only be required where there is a key for it.");
            encryption = Objects.requireNonNull(encryption).demanded();
        }
        SessionLimits limits =
                new SessionLimits(maxMessageBytes, loginTimeout, idleTimeout, idleInTransactionTimeout, writeTimeout);
        InetSocketAddress address = new InetSocketAddress(host, port);
        return WireServer.start(
                engine, new WireOptions(address, maxSessions, maxWaiting, limits, encryption, listener, behaviour));
    }

    private static Duration time(Duration timeout) {
        require(!timeout.isNegative(), "A timeout is zero or more, not " + timeout + ".");
        return timeout;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
