package io.github.exposediris.testkit.fault;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Cuts what one side sends into messages. For one thread. */
final class Framing {
    private static final int FIRST = 1 << 14;
    private static final int LONGEST = 1 << 26;
    private static final int CANCEL_CODE = 1234 << 16 | 5678;
    private static final int SSL_CODE = 1234 << 16 | 5679;
    private static final int GSS_CODE = 1234 << 16 | 5680;

    private ByteBuffer unread = ByteBuffer.allocate(FIRST);
    private boolean lettersYet;
    private boolean understood = true;
    private boolean oneByte;

    /** @param letters whether its messages have a letter from the start, as a server's have */
    Framing(boolean letters) {
        lettersYet = letters;
    }

    /** Where to put what was read: it has room. */
    ByteBuffer room() {
        if (!unread.hasRemaining()) {
            ByteBuffer larger = ByteBuffer.allocate(2 * unread.capacity());
            unread = larger.put(unread.flip());
        }
        return unread;
    }

    /** The next byte is a message of its own: the answer to a wish for encryption. */
    void expectOneByte() {
        oneByte = true;
    }

    /** From here on nothing can be told apart. */
    void giveUp() {
        understood = false;
    }

    /** The next message's type, once all of it is there. */
    @Nullable Frame next() {
        unread.flip();
        Frame frame = cut();
        unread.compact();
        return frame;
    }

    private @Nullable Frame cut() {
        if (!unread.hasRemaining()) {
            return null;
        } else if (oneByte) {
            oneByte = false;
            return take(Message.ENCRYPTION, 1);
        } else if (!understood) {
            return take(Message.UNKNOWN, unread.remaining());
        }
        return lettersYet ? withLetter() : withoutLetter();
    }

    private @Nullable Frame withLetter() {
        if (unread.remaining() < Message.HEADER) {
            return null;
        }
        int length = unread.getInt(unread.position() + Message.LETTER) + Message.LETTER;
        char letter = (char) (unread.get(unread.position()) & 0xFF);
        return complete(letter, length, Message.HEADER);
    }

    private @Nullable Frame withoutLetter() {
        if (unread.remaining() < 2 * Integer.BYTES) {
            return null;
        }
        int length = unread.getInt(unread.position());
        char type = switch (unread.getInt(unread.position() + Integer.BYTES)) {
            case CANCEL_CODE -> Message.CANCEL_REQUEST;
            case SSL_CODE, GSS_CODE -> Message.ENCRYPTION;
            default -> Message.STARTUP;
        };
        Frame frame = complete(type, length, 2 * Integer.BYTES);
        lettersYet = frame != null && type == Message.STARTUP;
        return frame;
    }

    private @Nullable Frame complete(char type, int length, int least) {
        if (length < least || length > LONGEST) {
            giveUp();
            return take(Message.UNKNOWN, unread.remaining());
        }
        return unread.remaining() < length ? null : take(type, length);
    }

    private Frame take(char type, int length) {
        byte[] bytes = new byte[length];
        unread.get(bytes);
        return new Frame(type, bytes);
    }

    /** A message with nothing known of it but its type. */
    record Frame(char type, byte[] bytes) {}
}
