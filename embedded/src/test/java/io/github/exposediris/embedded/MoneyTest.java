package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Many clients move money between accounts at once, with savepoints, connections that break in the middle of a transaction and
 * cancel requests: none is lost or made, and the server is as good as new afterwards.
 */
class MoneyTest {
    private static final Duration DURATION = Duration.ofSeconds(Long.getLong("testkit.seconds", 5));
    private static final long SEED = Long.getLong("testkit.seed", 1);
    private static final int CLIENTS = 24;
    private static final int ACCOUNTS = 40;
    private static final int EACH = 1_000;

    @RegisterExtension
    final TestServer server = new TestServer();

    @Test
    @Timeout(300)
    void staysTheSameWhateverClientsDo() throws Exception {
        open();
        List<MoneyMover> movers = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            movers.add(new MoneyMover(server.url(), SEED + client, ACCOUNTS));
        }
        List<String> torn = run(movers);

        assertEquals(List.of(), torn, "seed " + SEED);
        assertEquals(String.valueOf(ACCOUNTS * EACH), server.value("SELECT SUM(balance) FROM account"), "seed " + SEED);
        assertEquals("0", server.value("SELECT COUNT(*) FROM account WHERE balance <> mirrored"), "seed " + SEED);
        requireEachOf(movers);
        requireHealth();
    }

    private void open() throws SQLException {
        server.run("CREATE TABLE account (id INT PRIMARY KEY, balance INT NOT NULL, mirrored INT NOT NULL)");
        for (int id = 0; id < ACCOUNTS; id++) {
            server.run("INSERT INTO account VALUES (" + id + ", " + EACH + ", " + EACH + ")");
        }
    }

    /** Lets them move while another client reads, and gives what that one saw and should not have. */
    private List<String> run(List<MoneyMover> movers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(movers.size() + 1);
        try {
            long end = System.nanoTime() + DURATION.toNanos();
            List<Future<?>> running = new ArrayList<>();
            movers.forEach(mover -> running.add(threads.submit(() -> mover.moveUntil(end))));
            Future<List<String>> reading = threads.submit(() -> tornRowsUntil(end));
            for (Future<?> mover : running) {
                mover.get();
            }
            return reading.get();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each transaction changes both columns of a row alike, but in two statements. */
    private List<String> tornRowsUntil(long end) throws SQLException {
        try (Connection connection = server.another()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            List<String> torn = new ArrayList<>();
            for (int id = 0; System.nanoTime() < end; id = (id + 1) % ACCOUNTS) {
                torn.addAll(TestServer.rows(
                        connection, "SELECT id, balance, mirrored FROM account WHERE id = ? AND balance <> mirrored", id));
            }
            return torn;
        }
    }

    private static void requireEachOf(List<MoneyMover> movers) {
        MoneyMover.Count all = movers.stream().map(MoneyMover::count).reduce(MoneyMover.Count.NONE, MoneyMover.Count::plus);

        assertTrue(all.committed() > 0, all.toString());
        assertTrue(all.savepoints() > 0, all.toString());
        assertTrue(all.broken() > 0, all.toString());
        assertTrue(all.cancelled() > 0, all.toString());
        assertEquals(0, all.unexpected(), all.toString() + movers.stream().flatMap(mover -> mover.surprises().stream()).toList());
    }

    /** All sessions but that of the test end, all locks are free, and the accounts can be dropped. */
    private void requireHealth() throws SQLException {
        while (server.iris().statistics().sessionsOpen() > 1) {
            Thread.onSpinWait();
        }
        assertEquals(1, server.iris().engineConnections());
        try (Statement statement = server.connection().createStatement()) {
            statement.execute("SET OPTION LOCK_TIMEOUT = 1");
            assertEquals(ACCOUNTS, statement.executeUpdate("UPDATE account SET balance = 0"));
            statement.execute("DROP TABLE account");
        }
    }
}
