package io.github.exposediris.testkit.fault;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A message on its way.
 *
 * @param from who sent it
 * @param type the protocol's letter, or one of the constants here
 * @param bytes all of it, the letter and the length included
 * @param offset how many bytes this side sent before it on this connection
 * @param statement the text of the statement that it runs or answers; empty where there is none
 */
record Message(Side from, char type, byte[] bytes, long offset, String statement) {
    /** The client's first message, which has no letter. */
    static final char STARTUP = '\0';
    /** In place of {@link #STARTUP}: asks the server to cancel what another connection does. */
    static final char CANCEL_REQUEST = '\1';
    /** Before {@link #STARTUP}: asks for encryption, and the server's answer to that, one byte. */
    static final char ENCRYPTION = '\2';
    /** A piece of what is not understood, as after encryption began. */
    static final char UNKNOWN = '\3';

    static final int LETTER = 1;
    static final int HEADER = 5;

    /** The text that ends with a NUL at an offset in the body of a message that has a letter. */
    static String text(byte[] bytes, int offset) {
        int end = end(bytes, HEADER + offset);
        return end < 0 ? "" : new String(bytes, HEADER + offset, end - HEADER - offset, StandardCharsets.UTF_8);
    }

    /** Where the next text begins behind the one at an offset in the body. */
    static int behind(byte[] bytes, int offset) {
        return end(bytes, HEADER + offset) + 1 - HEADER;
    }

    private static int end(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the client runs its statement with this message. */
    boolean runs() {
        return from == Side.CLIENT && (type == 'Q' || type == 'E');
    }

    /** Whether its statement holds those words; not as parts of longer words. */
    boolean isOf(Pattern words) {
        return words.matcher(statement).find();
    }
}
