package io.github.exposediris.wire.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A client that sends what it is told, right or wrong, and notes the messages that come back. */
final class RawClient implements AutoCloseable {
    private Socket socket;
    private DataInputStream in;
    private DataOutputStream out;
    private byte[] last = {};
    int process;
    int secret;
    String lastError = "";

    RawClient(int port) throws IOException {
        this(new Socket("127.0.0.1", port));
    }

    RawClient(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        use(socket);
    }

    private void use(Socket socket) throws IOException {
        this.socket = socket;
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    static RawClient loggedIn(int port) throws IOException {
        RawClient client = new RawClient(port);
        client.startup(3 << 16, "user\0someone\0database\0test\0\0");
        client.types();
        return client;
    }

    /** Goes on in TLS. */
    RawClient encrypt(SSLContext context, String... applicationProtocols) throws IOException {
        SSLSocket encrypted = (SSLSocket) context.getSocketFactory().createSocket(socket, "127.0.0.1", socket.getPort(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setApplicationProtocols(applicationProtocols);
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        use(encrypted);
        return this;
    }

    /** Reads what still comes, whatever it is, until the server ends the connection. */
    RawClient drain() throws IOException {
        try {
            in.skipNBytes(Long.MAX_VALUE);
        } catch (EOFException | SocketException end) {
            return this;
        }
        throw new IOException("the connection does not end");
    }

    /** Says that nothing more comes, and still reads. */
    RawClient halfClose() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    RawClient startup(int version, String parameters) throws IOException {
        byte[] bytes = parameters.getBytes(StandardCharsets.UTF_8);
        out.writeInt(8 + bytes.length);
        out.writeInt(version);
        out.write(bytes);
        return this;
    }

    RawClient request(int... words) throws IOException {
        out.writeInt(4 + 4 * words.length);
        for (int word : words) {
            out.writeInt(word);
        }
        return this;
    }

    RawClient send(char type, byte[] body) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(message);
        fields.writeByte(type);
        fields.writeInt(4 + body.length);
        fields.write(body);
        out.write(message.toByteArray());
        return this;
    }

    RawClient send(char type, String body) throws IOException {
        return send(type, body.getBytes(StandardCharsets.UTF_8));
    }

    RawClient raw(byte... bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    RawClient parse(String name, String sql) throws IOException {
        return send('P', name + "\0" + sql + "\0\0\0");
    }

    RawClient bind(String portal, String statement) throws IOException {
        return send('B', portal + "\0" + statement + "\0\0\0\0\0\0\0");
    }

    RawClient execute(String portal, int limit) throws IOException {
        return send('E', portal + "\0\0\0" + (char) (limit >> 8) + (char) (limit & 0xFF));
    }

    RawClient sync() throws IOException {
        return send('S', "");
    }

    int readByte() throws IOException {
        return in.read();
    }

    /** The types of the messages up to {@code ReadyForQuery}, whose status is added, or up to the end, shown as {@code .}. */
    String types() throws IOException {
        StringBuilder types = new StringBuilder();
        while (true) {
            int type = in.read();
            if (type < 0) {
                return types.append('.').toString();
            }
            byte[] body = new byte[in.readInt() - 4];
            in.readFully(body);
            types.append((char) type);
            note(type, body);
            if (type == 'Z') {
                return types.append((char) body[0]).toString();
            }
        }
    }

    /** Reads one message and gives its type. */
    char type() throws IOException {
        int type = in.read();
        if (type < 0) {
            throw new EOFException();
        }
        byte[] body = new byte[in.readInt() - 4];
        in.readFully(body);
        note(type, body);
        return (char) type;
    }

    /** The content of the message that came last. */
    String lastText() {
        return new String(last, StandardCharsets.UTF_8);
    }

    /** Whether the server ends the connection within so many milliseconds. */
    boolean endsWithin(int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Sends one byte, to a server that may have gone. */
    void drip() {
        try {
            out.write(0);
        } catch (IOException gone) {
            // the next read tells
        }
    }

    /** Sends bytes to a server that may end the connection meanwhile. */
    void rawOrGone(byte... bytes) {
        try {
            out.write(bytes);
        } catch (IOException gone) {
            // the next read tells
        }
    }

    /** Says that nothing more comes, and reads all that the server still says before it ends the connection. */
    String answerToTheEnd() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.shutdownOutput();
            in.transferTo(answer);
        } catch (SocketException reset) {
            // the end as well
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    int port() {
        return socket.getPort();
    }

    /** The types of the messages that are no rows, up to {@code ReadyForQuery}. */
    String endOfRows() throws IOException {
        StringBuilder types = new StringBuilder();
        for (char type = type(); ; type = type()) {
            if (type != 'D') {
                types.append(type);
            }
            if (type == 'Z') {
                return types.append((char) last[0]).toString();
            }
        }
    }

    /** Counts the rows up to {@code ReadyForQuery}, reading so many bytes at a time at most and keeping none. */
    long countRows(int portion) throws IOException {
        DataInputStream frames = new DataInputStream(new BufferedInputStream(new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return super.read(bytes, offset, Math.min(length, portion));
            }
        }, Math.min(portion, 64 * 1024)));
        long rows = 0;
        int type;
        do {
            type = frames.readUnsignedByte();
            frames.skipNBytes(frames.readInt() - 4);
            rows += type == 'D' ? 1 : 0;
        } while (type != 'Z');
        return rows;
    }

    private void note(int type, byte[] body) {
        last = body;
        if (type == 'K') {
            ByteBuffer key = ByteBuffer.wrap(body);
            process = key.getInt();
            secret = key.getInt();
        } else if (type == 'E') {
            lastError = new String(body, StandardCharsets.UTF_8).replace('\0', '|');
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
