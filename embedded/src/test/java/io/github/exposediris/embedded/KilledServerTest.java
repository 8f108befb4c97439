package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server with a data directory that is killed at a random moment, again and again: each commit that was answered is there after
 * the next start, and of no transaction only a part.
 */
class KilledServerTest {
    private static final int ROUNDS = Integer.getInteger("testkit.kills", 3);
    private static final long SEED = Long.getLong("testkit.seed", 1);
    private static final int WRITERS = 4;
    private static final int ROWS = 3;
    private static final int MOST_COMMITS = 200;

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);

    /** For each writer the number of its last transaction whose commit was answered. */
    private final AtomicLongArray answered = new AtomicLongArray(WRITERS);

    private final AtomicBoolean killed = new AtomicBoolean();
    private final List<SQLException> refused = new CopyOnWriteArrayList<>();

    @Test
    void losesNoCommitAndKeepsNoHalfTransaction() throws Exception {
        try (ServerProcess server = start();
                Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE Entry (id IDENTITY, writer INT NOT NULL, transaction_number INT NOT NULL, part INT NOT NULL)");
            statement.execute("CREATE INDEX ByWriter ON Entry (writer, transaction_number)");
        }
        for (int round = 1; round <= ROUNDS; round++) {
            String when = "round " + round + ", seed " + SEED;
            try (ServerProcess server = start()) {
                writeUntilKilled(server, 1 + random.nextInt(MOST_COMMITS), when);
            }
            try (ServerProcess server = start();
                    Connection connection = connect(server)) {
                requireWhole(connection, when);
            }
        }
        assertTrue(answered.get(0) > 0, "nothing was written");
    }

    /** Such a file has room within, where the engine could write the commit and not find it again. */
    @Test
    void losesNoCommitOfTheFirstRunAfterAnOrderlyEnd() throws Exception {
        for (int commits = 1; commits <= 3; commits++) {
            Path own = directory.resolve(String.valueOf(commits));
            inOrder(own, "CREATE TABLE Entry (id INT)", "INSERT INTO Entry VALUES (0)");
            try (ServerProcess server = start(own)) {
                for (int id = 1; id <= commits; id++) {
                    run(server, "INSERT INTO Entry VALUES (" + id + ")");
                }
                server.kill();
            }
            try (ServerProcess server = start(own);
                    Connection connection = connect(server)) {
                assertEquals(commits + 1, number(connection, "SELECT COUNT(*) FROM Entry"), commits + " commits before the kill");
            }
        }
    }

    private static void inOrder(Path directory, String... statements) throws Exception {
        try (ServerProcess server = start(directory)) {
            for (String sql : statements) {
                run(server, sql);
            }
            server.terminate();
            assertEquals(0, server.status());
        }
    }

    private static void run(ServerProcess server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void writeUntilKilled(ServerProcess server, int commits, String when) throws InterruptedException {
        killed.set(false);
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            threads.add(new Thread(() -> write(server, number, number == 0 ? commits : Integer.MAX_VALUE)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (!refused.isEmpty()) {
            throw new AssertionError(when + ": a writer was refused by a server that lived", refused.get(0));
        }
    }

    /**
     * Writes transactions, and kills the server after so many of them, while the other writers are anywhere. One that is refused before
     * that kills it too, as the others would never end.
     */
    private void write(ServerProcess server, int writer, int commits) {
        try (Connection connection = connect(server)) {
            connection.setAutoCommit(false);
            long number = last(connection, writer);
            for (int i = 0; i < commits; i++) {
                number++;
                insert(connection, writer, number);
                connection.commit();
                answered.set(writer, number);
            }
        } catch (SQLException e) {
            if (killed.get()) {
                return;
            }
            refused.add(e);
        }
        killed.set(true);
        server.kill();
    }

    private static void insert(Connection connection, int writer, long number) throws SQLException {
        String sql = "INSERT INTO Entry (writer, transaction_number, part) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int part = 1; part <= ROWS; part++) {
                insert.setInt(1, writer);
                insert.setLong(2, number);
                insert.setInt(3, part);
                insert.executeUpdate();
            }
        }
    }

    private void requireWhole(Connection connection, String when) throws SQLException {
        for (int writer = 0; writer < WRITERS; writer++) {
            long last = last(connection, writer);

            assertTrue(last >= answered.get(writer), when + ": writer " + writer + " lost a commit");
            assertTrue(last <= answered.get(writer) + 1, when + ": writer " + writer + " has more than was asked for");
            assertEquals(last * ROWS, number(connection, "SELECT COUNT(*) FROM Entry WHERE writer = " + writer), when);
            answered.set(writer, last);
        }
        assertEquals(
                List.of(),
                TestServer.rows(
                        connection,
                        "SELECT writer, transaction_number FROM Entry GROUP BY writer, transaction_number HAVING COUNT(*) <> " + ROWS),
                when);
        assertEquals(number(connection, "SELECT COUNT(*) FROM Entry"), number(connection, "SELECT COUNT(DISTINCT id) FROM Entry"), when);
    }

    private static long last(Connection connection, int writer) throws SQLException {
        return number(connection, "SELECT NVL(MAX(transaction_number), 0) FROM Entry WHERE writer = " + writer);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private ServerProcess start() throws IOException {
        return start(directory);
    }

    private static ServerProcess start(Path directory) throws IOException {
        return ServerProcess.start(Map.of(), "--data", directory.toString());
    }

    private static Connection connect(ServerProcess server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), "_SYSTEM", "");
    }
}
