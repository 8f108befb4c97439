package io.github.exposediris.wire.session;

import io.github.exposediris.wire.protocol.MessageReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Carries the data of a COPY.
 *
 * @param lineBytes the longest line that is taken, in bytes
 */
record CopyChannel(MessageReader in, Replies replies, Journal journal, int lineBytes) {
    /** Asks the client for its data. */
    void ask(int columns) throws IOException {
        replies.copyResponse('G', columns);
        replies.out().flush();
    }

    /**
     * Waits for the next part of the client's data.
     *
     * @return a window that is valid until the next call; null at the end of the data
     * @throws SQLException if the COPY was cancelled meanwhile
     * @throws Fault if the client gives up, or sends what is no part of a COPY
     */
    @Nullable ByteBuffer next() throws SQLException, Fault, IOException {
        while (true) {
            int type = in.next();
            journal.checkCancelled();
            switch (type) {
                case 'd' -> {
                    return in.rest();
                }
                case 'c' -> {
                    in.finish();
                    return null;
                }
                case 'f' -> throw Fault.of("57014", "COPY from stdin failed: " + in.string());
                case 'H', 'S' -> in.finish(); // a client may send these before it notices what it has begun
                case 'X', MessageReader.END -> throw new EOFException("the client left in the middle of a COPY");
                default -> {
                    String code = String.format(Locale.ROOT, "0x%02X", type);
                    replies.error('Q', Fault.of("08P01", "unexpected message type " + code + " during COPY from stdin"));
                    throw Fault.fatal("08P01", "terminating connection because protocol synchronization was lost");
                }
            }
        }
    }
}
