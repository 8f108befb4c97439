package io.github.exposediris.wire.session;

import io.github.exposediris.wire.protocol.MessageWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * Sends the last message of a session. A socket closed with unread bytes is reset, which can take the message away from the
 * client before it is read; so what still comes is read for a while.
 */
final class Farewell {
    private static final int MOST_READS = 64;
    private static final int MILLISECONDS = 200;

    private Farewell() {}

    static void say(Socket socket, MessageWriter out) throws IOException {
        out.flush();
        socket.shutdownOutput();
        socket.setSoTimeout(MILLISECONDS);
        InputStream in = socket.getInputStream();
        byte[] dropped = new byte[8 * 1024];
        int reads = 0;
        while (reads < MOST_READS && in.read(dropped) >= 0) {
            reads++;
        }
    }
}
