package io.github.exposediris.wire.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the client's messages, one after the other, out of a buffer of its own. The buffer grows with the bytes that arrive, not
 * with the length that a message claims. For one thread.
 */
public final class MessageReader {
    /** What {@link #next()} gives at the end of the stream. */
    public static final int END = -1;

    private static final int USUAL_CAPACITY = 16 * 1024;
    private static final int KEPT_CAPACITY = 1024 * 1024;

    private InputStream source;
    private int maxBytes;
    private byte[] buffer = new byte[USUAL_CAPACITY];
    private int position;
    private int filled;
    private int end;
    private int length;

    /** @param maxBytes the longest message that is taken, in bytes */
    public MessageReader(InputStream source, int maxBytes) {
        this.source = source;
        this.maxBytes = maxBytes;
    }

    /** Sets the longest message that is taken from now on, in bytes. */
    public void limit(int bytes) {
        maxBytes = bytes;
    }

    /** Goes on with another stream, as when a connection comes to be encrypted. */
    public void source(InputStream other) {
        source = other;
    }

    /** The byte that comes next, which stays where it is, or {@link #END}. Blocking. */
    public int peek() throws IOException {
        position = end;
        return available(1) ? buffer[position] & 0xFF : END;
    }

    /** Whether bytes behind the current message have been received already. */
    public boolean hasMore() {
        return filled > end;
    }

    /** Takes out what has been received behind the current message. */
    public byte[] drain() {
        byte[] rest = Arrays.copyOfRange(buffer, end, filled);
        filled = end;
        position = end;
        return rest;
    }

    /**
     * Moves to the next message; what was not read of the last one is skipped. Blocking.
     *
     * @return the type byte, or {@link #END} when the client closed the stream between two messages
     */
    public int next() throws IOException {
        position = end;
        if (!available(1)) {
            return END;
        }
        need(5);
        int type = buffer[position] & 0xFF;
        position++;
        frame();
        return type;
    }

    /**
     * Moves to a start-up message, which has no type byte. Blocking.
     *
     * @return whether there is one; false when the client closed the stream
     */
    public boolean nextStartup() throws IOException {
        position = end;
        if (!available(1)) {
            return false;
        }
        need(4);
        frame();
        return true;
    }

    /** Reads an unsigned byte. */
    public int int8() throws ProtocolViolation {
        return buffer[advance(1)] & 0xFF;
    }

    /** Reads an unsigned integer of two bytes. */
    public int int16() throws ProtocolViolation {
        int at = advance(2);
        return (buffer[at] & 0xFF) << 8 | buffer[at + 1] & 0xFF;
    }

    /** Reads an integer of four bytes. */
    public int int32() throws ProtocolViolation {
        return intAt(advance(4));
    }

    /** Reads a string that ends with a zero byte. */
    public String string() throws ProtocolViolation {
        int start = position;
        int zero = start;
        while (zero < end && buffer[zero] != 0) {
            zero++;
        }
        advance(zero + 1 - start);
        return decoded(start, zero - start);
    }

    /** Reads what is left of the message as text, which may hold no zero byte. */
    public String text() throws ProtocolViolation {
        int start = advance(end - position);
        String text = decoded(start, end - start);
        if (text.indexOf('\0') >= 0) {
            throw new ProtocolViolation("a text holds a zero byte");
        }
        return text;
    }

    /**
     * Reads a length and so many bytes, as values of parameters are sent.
     *
     * @return a window on the reader's buffer, valid until the next message; null where the length is -1, which is SQL NULL
     */
    public @Nullable ByteBuffer value() throws ProtocolViolation {
        int length = int32();
        if (length == -1) {
            return null;
        }
        if (length < 0) {
            throw new ProtocolViolation("invalid length of a value: " + length);
        }
        return ByteBuffer.wrap(buffer, advance(length), length);
    }

    /** The rest of the message, as a window on the reader's buffer that is valid until the next message. */
    public ByteBuffer rest() throws ProtocolViolation {
        int length = end - position;
        return ByteBuffer.wrap(buffer, advance(length), length);
    }

    /** The length of the message, in bytes. */
    public int length() {
        return length;
    }

    /** Checks that the message was read to its end. */
    public void finish() throws ProtocolViolation {
        if (position != end) {
            throw new ProtocolViolation("message is longer than its content");
        }
    }

    private void frame() throws IOException {
        int length = intAt(position);
        if (length < 4 || length - 4 > maxBytes) {
            throw new ProtocolViolation("invalid message length: " + length + ", at most " + maxBytes + " bytes are taken");
        }
        need(length);
        this.length = length;
        end = position + length;
        position += 4;
    }

    private int advance(int bytes) throws ProtocolViolation {
        if (bytes > end - position) {
            throw new ProtocolViolation("insufficient data left in message");
        }
        int at = position;
        position += bytes;
        return at;
    }

    private int intAt(int at) {
        return buffer[at] << 24 | (buffer[at + 1] & 0xFF) << 16 | (buffer[at + 2] & 0xFF) << 8 | buffer[at + 3] & 0xFF;
    }

    private String decoded(int offset, int length) throws ProtocolViolation {
        try {
            return Utf8.decode(buffer, offset, length);
        } catch (CharacterCodingException notUtf8) {
            throw new ProtocolViolation("invalid byte sequence for encoding \"UTF8\"");
        }
    }

    private void need(int bytes) throws IOException {
        if (!available(bytes)) {
            throw new EOFException("the client left in the middle of a message");
        }
    }

    private boolean available(int bytes) throws IOException {
        if (filled - position < bytes) {
            moveToFront();
        }
        while (filled - position < bytes) {
            makeRoom(bytes);
            int count = source.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                return false;
            }
            filled += count;
        }
        return true;
    }

    private void moveToFront() {
        int rest = filled - position;
        byte[] target = buffer.length > KEPT_CAPACITY && rest < USUAL_CAPACITY ? new byte[USUAL_CAPACITY] : buffer;
        System.arraycopy(buffer, position, target, 0, rest);
        buffer = target;
        position = 0;
        filled = rest;
        end = 0;
    }

    private void makeRoom(int wanted) {
        if (filled == buffer.length) {
            long doubled = 2L * buffer.length;
            buffer = Arrays.copyOf(buffer, (int) Math.min(doubled, Math.max(wanted, USUAL_CAPACITY)));
        }
    }
}
