package io.github.exposediris.wire.session;

import io.github.exposediris.wire.protocol.MessageReader;
import io.github.exposediris.wire.protocol.MessageWriter;
import io.github.exposediris.wire.transport.Tls;
import io.github.exposediris.wire.transport.Transport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers a client's wish for encryption: an {@code SSLRequest}, a TLS handshake at once, or a {@code GSSENCRequest}, which is
 * declined.
 */
final class Encryption {
    /** The first byte of a TLS handshake. PostgreSQL knows a client that begins with TLS by it, too. */
    private static final int HANDSHAKE = 0x16;

    private final @Nullable Tls tls;
    private final Transport transport;
    private final MessageReader in;
    private final MessageWriter out;

    Encryption(@Nullable Tls tls, Transport transport, MessageReader in, MessageWriter out) {
        this.tls = tls;
        this.transport = transport;
        this.in = in;
        this.out = out;
    }

    /**
     * Looks whether the client begins with a TLS handshake.
     *
     * @return false where the client can go no further and there is no way to tell it
     */
    boolean atOnce() throws IOException {
        if (in.peek() != HANDSHAKE) {
            return true;
        }
        if (tls == null) {
            return false;
        }
        upgrade(tls, in.drain());
        return transport.hasApplicationProtocol();
    }

    void answerSsl() throws Fault, IOException {
        in.finish();
        boolean offered = tls != null && !transport.isEncrypted();
        answer(offered ? 'S' : 'N', "SSL");
        if (tls != null && offered) {
            upgrade(tls, new byte[0]);
        }
    }

    void answerGss() throws Fault, IOException {
        in.finish();
        answer('N', "GSSAPI encryption");
    }

    /** Sends a client away that is in clear where it may not be. */
    void check() throws Fault {
        if (tls != null && tls.required() && !transport.isEncrypted()) {
            throw Fault.fatal("28000", "this server takes encrypted connections only: use TLS (sslmode=require)");
        }
    }

    /** Nothing may follow the request before its answer: in clear, anybody could have put it there. */
    private void answer(char answer, String request) throws Fault, IOException {
        if (in.hasMore()) {
            throw Fault.fatal("08P01", "received unencrypted data after " + request + " request");
        }
        out.loneByte(answer);
        out.flush();
    }

    private void upgrade(Tls with, byte[] sent) throws IOException {
        transport.encrypt(with, sent);
        in.source(transport.in());
        out.target(transport.out());
    }
}
