package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
            cancel(client.process, client.secret);
            assertEquals("EZI", client.types());
            assertTrue(client.lastError.contains("|C57014|"), client.lastError);
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
            assertTrue(client.endsWithin(10_000));
            assertEquals(0, fixture.threads());
        }
    }

    @Test
    void keepsARequestThatComesBeforeTheStatementStarts() throws IOException {
        AtomicReference<RawClient> waiting = new AtomicReference<>();
        WireListener canceller = new WireListener() {
            @Override
            public void statement(String sql) {
                if (sql.equals("SELECT 7")) {
                    cancelInTheServersThread(waiting.get());
                }
            }
        };
        try (Fixture server = new Fixture(builder -> builder.listener(canceller).maxSessions(1));
                RawClient client = RawClient.loggedIn(server.port())) {
            waiting.set(client);
            assertEquals("EZI", client.send('Q', "SELECT 7\0").types());
            assertTrue(client.lastError.contains("|C57014|"), client.lastError);
            assertEquals("TDCZI", client.send('Q', "SELECT 8\0").types());
        }
    }

    private static void cancelInTheServersThread(RawClient client) {
        try (RawClient other = new RawClient(client.port())) {
            other.request(CANCEL_REQUEST, client.process, client.secret).types();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void leavesALaterStatementAloneWhenItComesTooLate() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            cancel(client.process, client.secret);
            assertEquals("TDCZI", client.send('Q', "SELECT 1\0").types());
            cancel(client.process, client.secret);
            assertEquals("12DCZI", client.parse("", "SELECT 1").bind("", "").execute("", 0).sync().types());
        }
    }

    @Test
    void stopsRowsThatAreBeingSent() throws IOException {
        try (WireServer server = WireServer.builder(new GeneratingEngine(row -> {})).start();
                RawClient client = RawClient.loggedIn(server.address().getPort())) {
            client.send('Q', "ROWS " + Long.MAX_VALUE + "\0");
            assertEquals('T', client.type());
            assertEquals('D', client.type());
            try (RawClient other = new RawClient(server.address().getPort())) {
                other.request(CANCEL_REQUEST, client.process, client.secret);
                assertTrue(client.endOfRows().endsWith("EZT"), client.lastError);
                assertTrue(client.lastError.contains("|C57014|"), client.lastError);
            }
        }
    }
}
