package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileClientTest {
    private final Fixture fixture =
            new Fixture(builder -> builder.maxMessageBytes(100_000).loginTimeout(Duration.ofSeconds(2)).maxSessions(4));

    @AfterEach
    void staysHealthy() throws IOException {
        serves();
        fixture.close();
        assertEquals(0, fixture.engine.openSessions());
    }

    private void serves() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            assertEquals("TDCZI", client.send('Q', "SELECT 1\0").types());
        }
    }

    private void ends(RawClient client, String sqlState) throws IOException {
        assertTrue(client.types().endsWith("E."), "an error and the end were expected");
        assertTrue(client.lastError.startsWith("SFATAL|VFATAL|C" + sqlState), client.lastError);
    }

    @Test
    void refusesAMessageThatIsTooLong() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            ends(client.raw((byte) 'Q', (byte) 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF), "08P01");
        }
    }

    @Test
    void refusesANegativeLength() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            ends(client.raw((byte) 'Q', (byte) 0xFF, (byte) 0, (byte) 0, (byte) 0), "08P01");
        }
    }

    @Test
    void refusesAStartUpThatIsTooLong() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            ends(client.startup(3 << 16, "user\0" + "x".repeat(20_000) + "\0\0"), "08P01");
        }
    }

    @Test
    void refusesAnUnknownMessage() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            ends(client.send('?', "what"), "08P01");
        }
    }

    @Test
    void refusesATextWithoutAnEnd() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            ends(client.send('Q', "SELECT 1"), "08P01");
        }
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            ends(client.send('Q', new byte[] {'S', (byte) 0xC3, 0}), "08P01");
        }
    }

    @Test
    void refusesAValueLongerThanItsMessage() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            client.parse("", "SELECT CAST($1 AS INT)").send('B', "\0\0\0\0\0\1\0\0\7\7x");
            ends(client, "08P01");
        }
    }

    @Test
    void outlivesAClientThatLeavesInTheMiddleOfAMessage() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            client.raw((byte) 'Q', (byte) 0, (byte) 0, (byte) 1, (byte) 0, (byte) 'S');
        }
        serves();
    }

    @Test
    void outlivesAClientThatDoesNotWaitForItsRows() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            client.send('Q', "SELECT X, REPEAT('x', 1000) FROM SYSTEM_RANGE(1, 20000)\0");
            assertEquals('T', client.type());
        }
        serves();
    }

    @Test
    void endsAConnectionThatNeverLogsIn() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            assertEquals(-1, client.readByte());
        }
    }

    @Test
    void letsNoMoreClientsInThanThereArePlaces() throws IOException {
        RawClient[] clients = new RawClient[4];
        for (int i = 0; i < clients.length; i++) {
            clients[i] = RawClient.loggedIn(fixture.port());
        }
        try (RawClient late = new RawClient(fixture.port())) {
            ends(late.startup(3 << 16, "user\0late\0\0"), "53300");
        }
        for (RawClient client : clients) {
            assertEquals(".", client.send('X', "").types());
        }
    }

    @Test
    void outlivesRandomBytes() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            try (RawClient client = i % 2 == 0 ? new RawClient(fixture.port()) : RawClient.loggedIn(fixture.port())) {
                client.raw(noise);
            }
            serves();
        }
    }

    @Test
    void answersAClientThatSaysThatItWillSendNoMore() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            assertEquals("TDCZI", client.send('Q', "SELECT 1\0").halfClose().types());
            assertEquals(".", client.types());
        }
    }

    @Test
    void refusesMessagesOfTheLogInLater() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            ends(client.send('p', "right\0"), "08P01");
        }
    }

    @Test
    void outlivesASessionWithoutMemoryOrStack() throws IOException {
        for (String fatal : new String[] {"OVERFLOW", "EXHAUST"}) {
            try (WireServer server = WireServer.builder(new GeneratingEngine(row -> {})).start();
                    RawClient other = RawClient.loggedIn(server.address().getPort());
                    RawClient client = RawClient.loggedIn(server.address().getPort())) {
                ends(client.send('Q', fatal + "\0"), "XX000");
                assertEquals("TDCZT", other.send('Q', "ROWS 1\0").types());
            }
        }
    }
}
