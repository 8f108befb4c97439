package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.protocol.MessageReader;
import io.github.exposediris.wire.protocol.MessageWriter;
import io.github.exposediris.wire.protocol.ProtocolViolation;
import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** One connection of a client, served by the thread that runs it until either side ends it. */
public final class ClientSession implements Runnable, AutoCloseable {
    private final Socket socket;
    private final SessionHost host;
    private volatile @Nullable EngineSession running;

    /** @param socket closed when the session ends */
    public ClientSession(Socket socket, SessionHost host) {
        this.socket = socket;
        this.host = host;
    }

    /** Serves the client. Blocking; returns when the connection is over, whatever the reason. */
    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.setSoTimeout(Math.toIntExact(host.limits().login().toMillis()));
            serve(new MessageWriter(socket.getOutputStream()));
        } catch (IOException gone) {
            // the client left, or the server closes: there is nobody to tell
        }
    }

    /** Cancels what the session runs and closes its socket, so that {@link #run} returns. Any thread may call it. Idempotent. */
    @Override
    public void close() {
        Quietly.close(socket);
        EngineSession session = running;
        if (session != null) {
            session.cancel();
        }
    }

    private void serve(MessageWriter out) throws IOException {
        Replies replies = new Replies(out, host.behaviour());
        try {
            connect(new MessageReader(socket.getInputStream(), SessionLimits.STARTUP_BYTES), replies);
            return;
        } catch (Fault fault) {
            replies.error(fault);
        } catch (ProtocolViolation violation) {
            replies.error(Fault.fatal("08P01", String.valueOf(violation.getMessage())));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            replies.error(Fault.fatal("XX000", "internal error: " + failure.getClass().getSimpleName()));
        }
        Farewell.say(socket, out);
    }

    private void connect(MessageReader in, Replies replies) throws Fault, IOException {
        ClientStartup client = new Startup(in, replies, host).read();
        if (client == null) {
            return;
        }
        if (!host.enter()) {
            throw Fault.fatal("53300", "sorry, too many clients already");
        }
        try {
            logIn(client, in, replies);
        } finally {
            host.leave();
        }
    }

    private void logIn(ClientStartup client, MessageReader in, Replies replies) throws Fault, IOException {
        Login login = new Login(in, replies, host);
        try (EngineSession session = login.open(client)) {
            running = session;
            CancelKey key = host.cancelKeys().register(() -> cancel(session));
            host.opened();
            try {
                login.welcome(client, key);
                converse(session, in, replies);
            } finally {
                host.cancelKeys().forget(key);
                running = null;
                host.closed();
            }
        }
    }

    private void cancel(EngineSession session) {
        switch (host.behaviour().cancelEffect()) {
            case CANCELS -> session.cancel();
            case CLOSES_SOCKET -> Quietly.close(socket);
            case NOTHING -> {}
        }
    }

    private void converse(EngineSession session, MessageReader in, Replies replies) throws Fault, IOException {
        socket.setSoTimeout(0);
        in.limit(host.limits().messageBytes());
        Conversation conversation = new Conversation(in, replies, session, host);
        try {
            conversation.run();
        } finally {
            conversation.close();
        }
    }
}
