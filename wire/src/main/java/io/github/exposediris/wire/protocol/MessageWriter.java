package io.github.exposediris.wire.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes messages to the client through a buffer of its own, which is sent when {@link #flush} is called or when it has grown
 * large, so that the rows of a result never pile up. For one thread.
 */
public final class MessageWriter {
    private static final int SENT_AT = 64 * 1024;
    private static final int USUAL_CAPACITY = SENT_AT + 8 * 1024;
    private static final int SHORT_TEXT = 256;

    private OutputStream target;
    private byte[] buffer = new byte[USUAL_CAPACITY];
    private int size;
    private int complete;
    private int start;

    /** @param target where the messages go; never closed here */
    public MessageWriter(OutputStream target) {
        this.target = target;
    }

    /** Goes on with another stream, as when a connection comes to be encrypted; everything must have been sent. */
    public void target(OutputStream other) {
        target = other;
    }

    /** Begins a message of the given type; one that was begun and not ended is dropped. */
    public MessageWriter begin(char type) {
        size = complete;
        int8(type);
        start = openLength();
        return this;
    }

    /** Ends the message that was begun last; sends the buffer if it has grown large. */
    public void end() throws IOException {
        putInt(start, size - start);
        complete = size;
        if (size >= SENT_AT) {
            send();
        }
    }

    /** Writes a byte that stands alone, as the answers to the requests for encryption do. */
    public void loneByte(char value) {
        int8(value);
        complete = size;
    }

    /** Sends every message that was ended. Blocking. */
    public void flush() throws IOException {
        send();
        target.flush();
    }

    /** Writes one byte. */
    public MessageWriter int8(int value) {
        room(1);
        buffer[size++] = (byte) value;
        return this;
    }

    /** Writes an integer of two bytes. */
    public MessageWriter int16(int value) {
        room(2);
        buffer[size++] = (byte) (value >> 8);
        buffer[size++] = (byte) value;
        return this;
    }

    /** Writes an integer of four bytes. */
    public MessageWriter int32(int value) {
        room(4);
        putInt(size, value);
        size += 4;
        return this;
    }

    /** Writes an integer of eight bytes. */
    public MessageWriter int64(long value) {
        return int32((int) (value >> 32)).int32((int) value);
    }

    /** Writes bytes as they are. */
    public MessageWriter bytes(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, buffer, size, value.length);
        size += value.length;
        return this;
    }

    /** Writes text in UTF-8, without a length and without an end mark. */
    public MessageWriter text(String value) {
        return value.length() > SHORT_TEXT ? bytes(value.getBytes(StandardCharsets.UTF_8)) : shortText(value);
    }

    /** Writes text in UTF-8 and the zero byte that ends it. */
    public MessageWriter string(String value) {
        return text(value).int8(0);
    }

    /** Leaves room for the length of what comes next; give the result to {@link #closeLength}. */
    public int openLength() {
        int mark = size;
        int32(0);
        return mark;
    }

    /** Fills in how many bytes were written since {@link #openLength} gave this mark. */
    public void closeLength(int mark) {
        putInt(mark, size - mark - 4);
    }

    private MessageWriter shortText(String value) {
        int length = value.length();
        room(length);
        byte[] target = buffer;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                return bytes(value.getBytes(StandardCharsets.UTF_8));
            }
            target[at + i] = (byte) c;
        }
        size = at + length;
        return this;
    }

    private void putInt(int at, int value) {
        buffer[at] = (byte) (value >> 24);
        buffer[at + 1] = (byte) (value >> 16);
        buffer[at + 2] = (byte) (value >> 8);
        buffer[at + 3] = (byte) value;
    }

    private void room(int bytes) {
        int wanted = Math.addExact(size, bytes);
        if (wanted > buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(wanted, 2L * buffer.length)));
        }
    }

    private void send() throws IOException {
        target.write(buffer, 0, complete);
        size = 0;
        complete = 0;
        if (buffer.length > 8 * USUAL_CAPACITY) {
            buffer = new byte[USUAL_CAPACITY];
        }
    }
}
