package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CancelTest {
    private static final String ENDLESS = "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000), SYSTEM_RANGE(1, 1000000)";
    private static final int CANCEL_REQUEST = 80877102;

    private final CountDownLatch running = new CountDownLatch(1);
    private final Fixture fixture = new Fixture(builder -> builder.listener(new WireListener() {
        @Override
        public void statement(String sql) {
            if (sql.equals(ENDLESS)) {
                running.countDown();
            }
        }
    }));

    @AfterEach
    void stop() {
        fixture.close();
        assertEquals(0, fixture.engine.openSessions());
    }

    @Test
    void cancelsTheRunningStatementAndKeepsTheSession() throws SQLException {
        try (Connection connection = fixture.connect("");
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            SQLException failure = assertThrows(SQLException.class, () -> statement.executeQuery(ENDLESS));
            assertEquals("57014", failure.getSQLState());
            try (ResultSet rows = statement.executeQuery("SELECT 1")) {
                rows.next();
                assertEquals(1, rows.getInt(1));
            }
        }
    }

    @Test
    void cancelsNothingWithAWrongSecret() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            cancel(client.process, client.secret + 1);
            assertEquals("TDCZI", client.send('Q', "SELECT 1\0").types());
        }
    }

    @Test
    void cancelsWithTheRightSecret() throws Exception {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            client.send('Q', ENDLESS + "\0");
            running.await();
            Thread repeated = new Thread(() -> cancelUntilInterrupted(client));
            repeated.start();
            assertEquals("EZI", client.types());
            repeated.interrupt();
            repeated.join();
        }
    }

    /** The statement may begin a moment after it was noted, so one request could come too early. */
    private void cancelUntilInterrupted(RawClient client) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                cancel(client.process, client.secret);
                Thread.sleep(20);
            }
        } catch (InterruptedException | IOException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void cancel(int process, int secret) throws IOException {
        try (RawClient other = new RawClient(fixture.port())) {
            assertEquals(".", other.request(CANCEL_REQUEST, process, secret).types());
        }
    }

    @Test
    void endsARunningStatementWhenTheServerCloses() throws Exception {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            client.send('Q', ENDLESS + "\0");
            running.await();
            fixture.close();
        }
    }
}
