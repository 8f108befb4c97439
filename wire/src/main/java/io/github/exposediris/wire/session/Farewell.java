package io.github.exposediris.wire.session;

import io.github.exposediris.wire.protocol.MessageWriter;
import io.github.exposediris.wire.transport.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Sends the last message of a session. A socket closed with unread bytes is reset, which can take the message away from the
 * client before it is read; so what still comes is read for a while.
 */
final class Farewell {
    private static final int MOST_READS = 64;
    private static final Duration EACH = Duration.ofMillis(200);

    private Farewell() {}

    static void say(Transport transport, MessageWriter out) throws IOException {
        out.flush();
        transport.shutdownOutput();
        transport.readTimeout(EACH);
        InputStream in = transport.in();
        byte[] dropped = new byte[8 * 1024];
        int reads = 0;
        while (reads < MOST_READS && in.read(dropped) >= 0) {
            reads++;
        }
    }
}
