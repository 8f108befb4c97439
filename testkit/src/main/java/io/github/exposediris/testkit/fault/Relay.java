package io.github.exposediris.testkit.fault;

import io.github.exposediris.testkit.fault.Framing.Frame;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A client's connection and the one to the server that belongs to it. For the thread of the pump. */
final class Relay {
    private final Pump pump;
    private final Plan plan;
    private final SocketChannel client;
    private final SocketChannel server;
    private final SelectionKey clientKey;
    private final SelectionKey serverKey;
    private final Lane toServer;
    private final Lane toClient;
    private final Dialogue dialogue = new Dialogue();
    private boolean connected;

    Relay(Pump pump, Plan plan, SocketChannel client, SocketAddress target) throws IOException {
        this.pump = pump;
        this.plan = plan;
        this.client = client;
        server = SocketChannel.open();
        server.configureBlocking(false);
        server.setOption(StandardSocketOptions.TCP_NODELAY, true);
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        toServer = new Lane(this, Side.CLIENT, client, server);
        toClient = new Lane(this, Side.SERVER, server, client);
        clientKey = pump.register(client, this);
        serverKey = pump.register(server, this);
        connected = server.connect(target);
        listen();
    }

    boolean isOpen() {
        return client.isOpen();
    }

    /** What the selector found. */
    void ready(SelectionKey key) {
        attempt(() -> {
            if (key.isConnectable()) {
                connected = server.finishConnect();
            }
            Lane in = key == clientKey ? toServer : toClient;
            Lane out = key == clientKey ? toClient : toServer;
            if (key.isValid() && key.isReadable()) {
                in.read();
            }
            if (key.isValid() && key.isWritable()) {
                out.flush();
            }
        });
    }

    /** Where one side fails the other sees a reset, too. */
    private void attempt(Work work) {
        if (!isOpen()) {
            return;
        }
        try {
            work.run();
            if (isOpen()) {
                toClient.flush();
                toServer.flush();
            }
        } catch (IOException | RuntimeException lost) {
            reset(); // also where somebody's own way to corrupt a message fails
        }
        if (isOpen() && toClient.isOver() && toServer.isOver()) {
            close();
        }
        listen();
    }

    private void listen() {
        if (!isOpen()) {
            return;
        }
        boolean read = connected && toServer.wantsToRead();
        clientKey.interestOps((read ? SelectionKey.OP_READ : 0) | (toClient.wantsToWrite() ? SelectionKey.OP_WRITE : 0));
        if (!connected) {
            serverKey.interestOps(SelectionKey.OP_CONNECT);
        } else if (serverKey.isValid()) {
            serverKey.interestOps((toClient.wantsToRead() ? SelectionKey.OP_READ : 0)
                    | (toServer.wantsToWrite() ? SelectionKey.OP_WRITE : 0));
        }
    }

    /** What a message is, all told. */
    Message told(Side from, Frame frame, long offset) {
        plan.traffic().message(from, frame.bytes().length);
        if (frame.type() == Message.ENCRYPTION) {
            encryption(from, frame.bytes());
        }
        return new Message(from, frame.type(), frame.bytes(), offset, dialogue.note(from, frame.type(), frame.bytes()));
    }

    private void encryption(Side from, byte[] bytes) {
        if (from == Side.CLIENT) {
            toClient.framing().expectOneByte();
        } else if (bytes[0] != 'N') {
            toClient.framing().giveUp();
            toServer.framing().giveUp();
        }
    }

    @Nullable Fault faultAt(Message message) {
        return plan.faultAt(message);
    }

    long delayOf(Message message) {
        return message.runs() ? plan.statementDelay() : 0;
    }

    void later(long nanos, Work work) {
        pump.later(nanos, () -> attempt(work));
    }

    void stall(Fault fault) {
        toServer.stall(fault);
        toClient.stall(fault);
    }

    void release(Fault fault) {
        attempt(() -> {
            toServer.release(fault);
            toClient.release(fault);
        });
    }

    /** What the client was sent arrives, then it sees the end; what it sends is dropped. */
    void end() {
        toClient.finish();
        toClient.cutSource();
        toServer.cutTarget();
        pump.close(server);
    }

    void endTowardsClient() {
        toClient.finish();
    }

    void reset() {
        linger(client);
        linger(server);
        close();
    }

    private static void linger(SocketChannel channel) {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException closed) {
            // then there is nothing to reset
        }
    }

    private void close() {
        pump.close(client);
        pump.close(server);
        pump.forget(this);
    }

    /** Something that may find a side gone. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }
}
