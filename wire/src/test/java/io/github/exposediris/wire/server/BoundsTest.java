package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How much of the server's time and room a client can take. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BoundsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int START_UP_BYTES = 9_000;

    private static void ends(RawClient client, String sqlState) throws IOException {
        assertEquals("E.", client.types());
        assertTrue(client.lastError.startsWith("SFATAL|VFATAL|C" + sqlState), client.lastError);
    }

    @Test
    void endsALogInThatDripsIn() throws IOException {
        try (Fixture fixture = new Fixture(builder -> builder.loginTimeout(SHORT));
                RawClient client = new RawClient(fixture.port())) {
            client.raw((byte) 0, (byte) 0, (byte) (START_UP_BYTES >> 8), (byte) START_UP_BYTES);
            int sent = 0;
            while (!client.endsWithin(20) && sent < START_UP_BYTES) {
                client.drip();
                sent++;
            }
            assertTrue(sent < START_UP_BYTES / 2, sent + " bytes were waited for");
        }
    }

    @Test
    void endsASessionThatIsIdle() throws IOException {
        try (Fixture fixture = new Fixture(builder -> builder.idleTimeout(SHORT));
                RawClient client = RawClient.loggedIn(fixture.port())) {
            ends(client, "57P05");
        }
    }

    @Test
    void endsATransactionThatIsIdle() throws IOException {
        try (Fixture fixture = new Fixture(builder -> builder.idleInTransactionTimeout(SHORT));
                RawClient client = RawClient.loggedIn(fixture.port())) {
            assertEquals("CZT", client.send('Q', "BEGIN\0").types());
            ends(client, "25P03");
        }
    }

    @Test
    void letsAClientInBesidesManyThatOnlyConnect() throws IOException {
        List<RawClient> idle = new ArrayList<>();
        try (Fixture fixture = new Fixture(builder -> builder.maxSessions(1).maxWaiting(20))) {
            for (int i = 0; i < 300; i++) {
                idle.add(new RawClient(fixture.port()));
            }
            try (RawClient client = RawClient.loggedIn(fixture.port())) {
                assertEquals("TDCZI", client.send('Q', "SELECT 1\0").types());
            }
            idle.get(0).drain();
        } finally {
            for (RawClient client : idle) {
                client.close();
            }
        }
    }

    @Test
    void keepsNoPlaceForAClientThatOwesItsPassword() throws IOException {
        try (Fixture fixture = new Fixture(builder -> builder.maxSessions(1));
                RawClient owing = new RawClient(fixture.port())) {
            owing.startup(3 << 16, "user\0secret\0database\0test\0\0");
            assertEquals('R', owing.type());
            try (RawClient client = RawClient.loggedIn(fixture.port())) {
                assertEquals("TDCZI", client.send('Q', "SELECT 1\0").types());
                assertEquals("E.", owing.send('p', "right\0").types());
                assertTrue(owing.lastError.contains("|C53300|"), owing.lastError);
            }
        }
    }

    @Test
    void servesOthersWhileAClientDoesNotRead() throws IOException {
        WireServer server = WireServer.builder(new GeneratingEngine(row -> {})).start();
        int port = server.address().getPort();
        try (RawClient deaf = RawClient.loggedIn(port);
                RawClient client = RawClient.loggedIn(port)) {
            deaf.send('Q', "ROWS " + Long.MAX_VALUE + "\0");
            assertEquals('T', deaf.type());
            assertEquals(10_000, client.send('Q', "ROWS 10000\0").countRows(4096));
        } finally {
            server.close();
        }
    }

    @Test
    void closesWhileAClientDoesNotRead() throws IOException {
        WireServer server = WireServer.builder(new GeneratingEngine(row -> {})).start();
        try (RawClient deaf = RawClient.loggedIn(server.address().getPort())) {
            deaf.send('Q', "ROWS " + Long.MAX_VALUE + "\0");
            assertEquals('T', deaf.type());
            server.close();
            assertEquals(0, server.statistics().sessionsOpen());
        }
    }

    @Test
    void endsAClientThatDoesNotReadForTooLong() throws IOException {
        GeneratingEngine engine = new GeneratingEngine(row -> {});
        try (WireServer server = WireServer.builder(engine).writeTimeout(SHORT).maxSessions(1).start();
                RawClient deaf = RawClient.loggedIn(server.address().getPort())) {
            deaf.send('Q', "ROWS " + Long.MAX_VALUE + "\0");
            assertEquals('T', deaf.type());
            while (server.statistics().sessionsOpen() > 0) {
                Thread.onSpinWait();
            }
            RawClient.loggedIn(server.address().getPort()).close();
        }
    }

    @Test
    void boundsWhatASessionKeeps() throws IOException {
        try (Fixture fixture = new Fixture(builder -> builder.maxMessageBytes(10_000));
                RawClient client = RawClient.loggedIn(fixture.port())) {
            String large = "SELECT 1 /* " + "x".repeat(6_000) + " */";
            assertEquals("1ZI", client.parse("a", large).sync().types());
            assertEquals("EZI", client.parse("b", large).sync().types());
            assertTrue(client.lastError.contains("|C54000|"), client.lastError);
            assertEquals("31ZI", client.send('C', "Sa\0").parse("b", large).sync().types());
        }
    }

    @Test
    void boundsThePortalsOfASession() throws IOException {
        try (Fixture fixture = new Fixture();
                RawClient client = RawClient.loggedIn(fixture.port())) {
            client.send('Q', "BEGIN\0").types();
            client.parse("", "SELECT 1");
            for (int i = 0; i < 1_001; i++) {
                client.bind("p" + i, "");
            }
            assertTrue(client.sync().types().endsWith("2EZT"));
            assertTrue(client.lastError.contains("|C54000|"), client.lastError);
        }
    }

    @Test
    void refusesABoundThatIsNone() {
        WireServerBuilder builder = WireServer.builder(new PlainEngine());
        assertThrows(IllegalArgumentException.class, () -> builder.idleTimeout(Duration.ofMillis(-1)));
        assertThrows(IllegalArgumentException.class, () -> builder.maxWaiting(0));
        assertThrows(IllegalArgumentException.class, () -> builder.loginTimeout(Duration.ZERO));
    }
}
