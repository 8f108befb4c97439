package io.github.exposediris.benchmarks.standin;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the server holds while a client is in the middle of a large result, in MiB: the heap that is in use more than before. */
final class HeldMemory {
    private static final double MIB = 1024 * 1024;
    private static final int STARTUP = 196_608;

    private final String url;
    private final int port;

    HeldMemory(String url, int port) {
        this.url = url;
        this.port = port;
    }

    /** With a fetch size of 1000, of which the client has the first. */
    double withFetchSize() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            double before = used();
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(1_000);
                try (ResultSet rows = statement.executeQuery("SELECT id, title, rating FROM many")) {
                    rows.next();
                    return used() - before;
                }
            }
        }
    }

    /** Without: the client, which keeps nothing, has read the first bytes and reads no further. */
    double withoutFetchSize() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            out.write(startup());
            for (int type = skipMessage(in); type != 'Z'; ) {
                type = skipMessage(in);
            }
            double before = used();
            out.write(query("SELECT id, title, rating FROM many"));
            for (int row = 0; row < 1_000; row++) {
                skipMessage(in);
            }
            return used() - before;
        }
    }

    private static byte[] startup() {
        byte[] user = "user\0_SYSTEM\0database\0USER\0\0".getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + user.length).putInt(8 + user.length).putInt(STARTUP).put(user).array();
    }

    private static byte[] query(String sql) {
        byte[] text = (sql + "\0").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(5 + text.length).put((byte) 'Q').putInt(4 + text.length).put(text).array();
    }

    private static int skipMessage(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        in.skipNBytes(in.readInt() - 4);
        return type;
    }

    private static double used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }
}
