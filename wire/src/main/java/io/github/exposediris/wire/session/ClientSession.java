package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.protocol.MessageReader;
import io.github.exposediris.wire.protocol.MessageWriter;
import io.github.exposediris.wire.protocol.ProtocolViolation;
import io.github.exposediris.wire.transport.Transport;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One connection of a client, served by the thread that runs it until either side ends it. */
public final class ClientSession implements Runnable, AutoCloseable {
    private final Socket socket;
    private final SessionHost host;
    private final Transport transport;
    private volatile boolean admitted;
    private volatile @Nullable EngineSession running;

    /** @param socket closed when the session ends */
    public ClientSession(Socket socket, SessionHost host) {
        this.socket = socket;
        this.host = host;
        transport = new Transport(socket, host.limits().write());
        transport.within(host.limits().login());
    }

    /** Serves the client. Blocking; returns when the connection is over, whatever the reason. */
    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            serve(new MessageWriter(transport.out()));
            transport.close();
        } catch (IOException gone) {
            // the client left, or the server closes: there is nobody to tell
        }
    }

    /** Whether the client was let in and is still there. */
    public boolean isAdmitted() {
        return admitted;
    }

    /** Ends the session if its client took longer for something than it may. Any thread may call it. */
    public void endIfOverdue() {
        if (transport.isOverdue()) {
            close();
        }
    }

    /**
     * Cancels what the session runs and closes its socket, so that {@link #run} returns. Never waits for the client. Any thread
     * may call it. Idempotent.
     */
    @Override
    public void close() {
        transport.abort();
        EngineSession session = running;
        if (session != null) {
            session.cancel();
        }
    }

    private void serve(MessageWriter out) throws IOException {
        Replies replies = new Replies(out, host.behaviour());
        try {
            connect(new MessageReader(transport.in(), SessionLimits.STARTUP_BYTES), replies);
            transport.within(SessionLimits.FAREWELL);
            return;
        } catch (Fault fault) {
            replies.error(fault);
        } catch (ProtocolViolation violation) {
            replies.error(Fault.fatal("08P01", String.valueOf(violation.getMessage())));
        } catch (RuntimeException | Error failure) {
            replies.error(Fault.fatal("XX000", "internal error: " + failure.getClass().getSimpleName()));
        }
        transport.within(SessionLimits.FAREWELL);
        Farewell.say(transport, out);
    }

    private void connect(MessageReader in, Replies replies) throws Fault, IOException {
        Encryption encryption = new Encryption(host.tls(), transport, in, replies.out());
        ClientStartup client = new Startup(in, replies, host, encryption).read();
        if (client == null) {
            return;
        }
        Login login = new Login(in, replies, host, transport);
        login.authenticate(client);
        if (!host.enter()) {
            throw Fault.fatal("53300", "sorry, too many clients already");
        }
        try {
            serve(client, login, in, replies);
        } finally {
            admitted = false;
            host.leave();
        }
    }

    private void serve(ClientStartup client, Login login, MessageReader in, Replies replies) throws Fault, IOException {
        try (EngineSession session = login.open(client)) {
            Cancellation cancellation = new Cancellation(session::cancel);
            CancelKey key = host.cancelKeys().register(() -> cancel(cancellation));
            admitted = true;
            running = session;
            host.opened();
            try {
                login.welcome(client, key);
                converse(session, cancellation, in, replies);
            } finally {
                host.cancelKeys().forget(key);
                running = null;
                host.closed();
            }
        }
    }

    private void cancel(Cancellation cancellation) {
        switch (host.behaviour().cancelEffect()) {
            case CANCELS -> cancellation.request();
            case CLOSES_SOCKET -> transport.abort();
            case NOTHING -> {}
        }
    }

    private void converse(EngineSession session, Cancellation cancellation, MessageReader in, Replies replies)
            throws Fault, IOException {
        transport.within(Duration.ZERO);
        in.limit(host.limits().messageBytes());
        Patience patience = new Patience(host.limits(), transport);
        Conversation conversation = new Conversation(in, replies, session, host, cancellation, patience);
        try {
            conversation.run();
        } finally {
            conversation.close();
        }
    }
}
