package io.github.exposediris.embedded.pgwire;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client that speaks the protocol by hand. */
final class WireClient implements AutoCloseable {
    /** A message of the server. */
    record Message(char type, byte[] body) {
        /** The body, its zero bytes shown as {@code |}. */
        String text() {
            return new String(body, StandardCharsets.UTF_8).replace('\0', '|');
        }
    }

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    WireClient(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    static WireClient loggedIn(int port) throws IOException {
        WireClient client = new WireClient(port);
        client.startup(3 << 16);
        client.messages();
        return client;
    }

    WireClient startup(int version) throws IOException {
        byte[] parameters = "user\0_SYSTEM\0database\0USER\0\0".getBytes(StandardCharsets.UTF_8);
        out.writeInt(8 + parameters.length);
        out.writeInt(version);
        out.write(parameters);
        return this;
    }

    WireClient send(char type, String body) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(message);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        fields.writeByte(type);
        fields.writeInt(4 + bytes.length);
        fields.write(bytes);
        out.write(message.toByteArray());
        return this;
    }

    WireClient query(String sql) throws IOException {
        return send('Q', sql + "\0");
    }

    WireClient parse(String name, String sql) throws IOException {
        return send('P', name + "\0" + sql + "\0\0\0");
    }

    /** Binds no values. */
    WireClient bind(String portal, String statement) throws IOException {
        return send('B', portal + "\0" + statement + "\0\0\0\0\0\0\0");
    }

    /** Binds no values and wants every column in binary. */
    WireClient bindForBinary(String portal, String statement) throws IOException {
        return send('B', portal + "\0" + statement + "\0\0\0\0\0\0\1\0\1");
    }

    WireClient describe(char kind, String name) throws IOException {
        return send('D', kind + name + "\0");
    }

    WireClient execute(String portal) throws IOException {
        return send('E', portal + "\0\0\0\0\0");
    }

    WireClient sync() throws IOException {
        return send('S', "");
    }

    /** The messages up to {@code ReadyForQuery} or the end. */
    List<Message> messages() throws IOException {
        List<Message> messages = new ArrayList<>();
        for (int type = in.read(); type >= 0; type = in.read()) {
            byte[] body = new byte[in.readInt() - 4];
            in.readFully(body);
            messages.add(new Message((char) type, body));
            if (type == 'Z') {
                return messages;
            }
        }
        return messages;
    }

    /** The types of the messages up to {@code ReadyForQuery}. */
    String types() throws IOException {
        StringBuilder types = new StringBuilder();
        messages().forEach(message -> types.append(message.type()));
        return types.toString();
    }

    /** The text of the first message of that type before {@code ReadyForQuery}; empty where there is none. */
    String first(char type) throws IOException {
        return messages().stream().filter(message -> message.type() == type).map(Message::text).findFirst().orElse("");
    }

    /** Says good-bye and waits until the server has closed the connection. */
    void leave() throws IOException {
        send('X', "");
        messages();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
