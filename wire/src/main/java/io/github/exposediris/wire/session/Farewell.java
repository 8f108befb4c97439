package io.github.exposediris.wire.session;

import io.github.exposediris.wire.protocol.MessageWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * Sends the last message of a session. A socket closed with unread bytes is reset, which can take the message away from the client
 * before it is read; so what still comes is read for a while.
 */
final class Farewell {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MILLISECONDS = 200;

    private Farewell() {}

    static void say(Socket socket, MessageWriter out) throws IOException {
        out.flush();
        socket.shutdownOutput();
        socket.setSoTimeout(MILLISECONDS);
        InputStream in = socket.getInputStream();
        byte[] dropped = new byte[8 * 1024];
        for (int total = 0, count = 0; count >= 0 && total < MOST_BYTES; total += count) {
            count = in.read(dropped);
        }
    }
}
