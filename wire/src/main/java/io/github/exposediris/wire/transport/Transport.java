package io.github.exposediris.wire.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One connection, in clear until {@link #encrypt} is called. For the thread of its session, but for {@link #abort} and {@link
 * #isOverdue}, which any thread may call.
 */
public final class Transport implements AutoCloseable {
    private static final String[] APPLICATION_PROTOCOL = {"postgresql"};

    private final Socket socket;
    private final Duration writeTimeout;
    private final Deadline phase = new Deadline();
    private final Deadline write = new Deadline();
    private @Nullable SSLSocket encrypted;

    /**
     * Takes over a connection.
     *
     * @param socket closed with the transport
     * @param writeTimeout how long the client may take to receive what is written to it; zero for as long as it likes
     */
    public Transport(Socket socket, Duration writeTimeout) {
        this.socket = socket;
        this.writeTimeout = writeTimeout;
    }

    /** The bytes of the client; another stream once the connection is encrypted. */
    public InputStream in() throws IOException {
        return current().getInputStream();
    }

    /** Takes the bytes for the client; another stream once the connection is encrypted. */
    public OutputStream out() throws IOException {
        OutputStream out = current().getOutputStream();
        return writeTimeout.isZero() ? out : new TimedOutput(out, write, writeTimeout);
    }

    /** Sets by when the client must have come to the next phase, counted from now; zero means any time. */
    public void within(Duration time) {
        phase.in(time);
    }

    /** Sets how long one read waits for the client before it fails; zero means for ever. */
    public void readTimeout(Duration time) throws IOException {
        socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, time.toMillis()));
    }

    /**
     * Goes on in TLS. Blocking, until the handshake is done.
     *
     * @param sent what the client has sent of the handshake already
     * @throws IOException if the handshake fails
     */
    public void encrypt(Tls tls, byte[] sent) throws IOException {
        ByteArrayInputStream first = new ByteArrayInputStream(sent);
        SSLSocket upgraded = (SSLSocket) tls.context().getSocketFactory().createSocket(socket, first, true);
        SSLParameters parameters = upgraded.getSSLParameters();
        parameters.setApplicationProtocols(APPLICATION_PROTOCOL);
        upgraded.setSSLParameters(parameters);
        upgraded.setUseClientMode(false);
        upgraded.startHandshake();
        encrypted = upgraded;
    }

    /** Whether the connection is encrypted. */
    public boolean isEncrypted() {
        return encrypted != null;
    }

    /** Whether client and server agreed, by ALPN, that PostgreSQL's protocol is spoken inside TLS. */
    public boolean hasApplicationProtocol() {
        return encrypted != null && APPLICATION_PROTOCOL[0].equals(encrypted.getApplicationProtocol());
    }

    /** What a client can bind its authentication to, {@code tls-server-end-point}; empty where there is none. */
    public Optional<byte[]> serverEndPoint() {
        return encrypted == null ? Optional.empty() : ServerEndPoint.of(encrypted.getSession());
    }

    /** Says that nothing more will be sent. */
    public void shutdownOutput() throws IOException {
        current().shutdownOutput();
    }

    /** Whether something took longer than it may. */
    public boolean isOverdue() {
        return phase.passed() || write.passed();
    }

    /** Closes the socket under whatever is going on, which then fails. Never waits for the client. Idempotent. */
    public void abort() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // it is given up either way
        }
    }

    @Override
    public void close() throws IOException {
        try (socket) {
            current().close();
        }
    }

    private Socket current() {
        return encrypted == null ? socket : encrypted;
    }
}
