package io.github.exposediris.wire.oracle;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A session whose messages are sent and read one by one. */
final class RawSession implements AutoCloseable {
    private static final int TIMEOUT = 10_000;
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    RawSession(int port, String user) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(TIMEOUT);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
        byte[] body = ("user\0" + user + "\0database\0postgres\0\0").getBytes(StandardCharsets.UTF_8);
        out.writeInt(8 + body.length);
        out.writeInt(3 << 16);
        out.write(body);
        while (readType() != 'Z') {
            // what the server says of itself differs from engine to engine
        }
    }

    private int readType() throws IOException {
        int type = in.readUnsignedByte();
        in.readNBytes(in.readInt() - 4);
        return type;
    }

    /** Puts a message among those that {@link #read} sends together. */
    RawSession put(char type, byte[] body) throws IOException {
        DataOutputStream message = new DataOutputStream(pending);
        message.writeByte(type);
        message.writeInt(4 + body.length);
        message.write(body);
        return this;
    }

    RawSession put(char type, String body) throws IOException {
        return put(type, body.getBytes(StandardCharsets.UTF_8));
    }

    RawSession query(String sql) throws IOException {
        return put('Q', sql + "\0");
    }

    /** @param types object identifiers below 65,536 of the parameters */
    RawSession parse(String name, String sql, int... types) throws IOException {
        StringBuilder body = new StringBuilder(name + "\0" + sql + "\0\0" + (char) types.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(body.toString().getBytes(StandardCharsets.UTF_8));
        for (int type : types) {
            bytes.write(ByteBuffer.allocate(4).putInt(type).array());
        }
        return put('P', bytes.toByteArray());
    }

    /** Binds values as text, and asks for the columns as text. */
    RawSession bind(String portal, String statement, String... values) throws IOException {
        StringBuilder body = new StringBuilder(portal + "\0" + statement + "\0\0\0\0" + (char) values.length);
        for (String value : values) {
            body.append("\0\0\0").append((char) value.length()).append(value);
        }
        return put('B', body + "\0\0");
    }

    RawSession describe(char kind, String name) throws IOException {
        return put('D', kind + name + "\0");
    }

    RawSession close(char kind, String name) throws IOException {
        return put('C', kind + name + "\0");
    }

    RawSession execute(String portal, int limit) throws IOException {
        return put('E', portal + "\0\0\0\0" + (char) limit);
    }

    RawSession sync() throws IOException {
        return put('S', "");
    }

    /** Sends what was put and notes the messages that come back, up to so many ReadyForQuery messages. */
    void read(Log log, int ready) throws IOException {
        send();
        for (int seen = 0; seen < ready; ) {
            seen += message(log) == 'Z' ? 1 : 0;
        }
    }

    /** Sends what was put and notes so many messages. */
    void readMessages(Log log, int count) throws IOException {
        send();
        for (int i = 0; i < count; i++) {
            message(log);
        }
    }

    private void send() throws IOException {
        out.write(pending.toByteArray());
        pending.reset();
    }

    /** Notes one message; 0 at the end of the stream. */
    private int message(Log log) throws IOException {
        int type = in.read();
        if (type < 0) {
            log.add("message", "end");
            throw new EOFException("the server ended the session");
        }
        ByteBuffer body = ByteBuffer.wrap(in.readNBytes(in.readInt() - 4));
        log.add("message " + (char) type, content(type, body));
        return type;
    }

    private static String content(int type, ByteBuffer body) {
        return switch (type) {
            case 'T' -> columns(body);
            case 't' -> parameters(body);
            case 'D' -> values(body);
            case 'C' -> string(body);
            case 'Z' -> String.valueOf((char) body.get());
            case 'E', 'N' -> failure(body);
            case 'd' -> new String(body.array(), StandardCharsets.UTF_8);
            case 'G', 'H' -> "format " + body.get() + ", columns " + body.getShort();
            default -> body.remaining() + " bytes";
        };
    }

    private static String columns(ByteBuffer body) {
        List<String> columns = new ArrayList<>();
        for (int i = body.getShort(); i > 0; i--) {
            String label = string(body);
            body.position(body.position() + 6);
            columns.add(label + " oid " + body.getInt() + " size " + body.getShort());
            body.position(body.position() + 6);
        }
        return columns.toString();
    }

    private static String parameters(ByteBuffer body) {
        List<Integer> types = new ArrayList<>();
        for (int i = body.getShort(); i > 0; i--) {
            types.add(body.getInt());
        }
        return types.toString();
    }

    private static String values(ByteBuffer body) {
        List<String> values = new ArrayList<>();
        for (int i = body.getShort(); i > 0; i--) {
            int length = body.getInt();
            byte[] value = new byte[Math.max(0, length)];
            body.get(value);
            values.add(length < 0 ? "NULL" : new String(value, StandardCharsets.UTF_8));
        }
        return values.toString();
    }

    private static String failure(ByteBuffer body) {
        String severity = "";
        while (true) {
            int field = body.get();
            if (field == 0) {
                return severity;
            }
            String text = string(body);
            severity = field == 'V' ? text : severity;
            severity += field == 'C' ? " of class " + text.substring(0, 2) : "";
        }
    }

    private static String string(ByteBuffer body) {
        int start = body.position();
        while (body.get() != 0) {
            // up to the zero byte
        }
        return new String(body.array(), start, body.position() - start - 1, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
