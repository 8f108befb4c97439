package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WireServerTest {
    @Test
    void listensOnTheLoopbackInterfaceOnly() {
        try (Fixture fixture = new Fixture()) {
            assertTrue(fixture.server.address().getAddress().isLoopbackAddress());
        }
    }

    @Test
    void closesItsSessionsAndMayBeClosedAgain() throws IOException {
        Fixture fixture = new Fixture();
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            fixture.close();
            fixture.close();
            assertEquals(".", client.types());
        }
        assertEquals(0, fixture.engine.openSessions());
        assertThrows(IOException.class, () -> new RawClient(fixture.port()).close());
    }

    @Test
    void countsWhatHappens() throws IOException {
        try (Fixture fixture = new Fixture()) {
            try (RawClient client = RawClient.loggedIn(fixture.port())) {
                client.send('Q', "SELECT X FROM SYSTEM_RANGE(1, 7); SELECT 1\0").types();
                assertEquals(new WireStatistics(1, 1, 2, 2, 8), fixture.server.statistics());
            }
        }
    }

    @Test
    void tellsItsListenerEveryStatementWithoutValues() throws IOException {
        List<String> statements = new CopyOnWriteArrayList<>();
        WireListener listener = new WireListener() {
            @Override
            public void statement(String sql) {
                statements.add(sql);
            }
        };
        try (Fixture fixture = new Fixture(builder -> builder.listener(listener));
                RawClient client = RawClient.loggedIn(fixture.port())) {
            client.send('Q', "SELECT 1; SELECT 2\0").types();
            client.parse("", "SELECT nothing").sync().types();
            client.parse("", "SELECT CAST($1 AS INT)").send('B', "\0\0\0\0\0\1\0\0\0\1" + "7\0\0").execute("", 0).sync().types();
        }
        assertEquals(List.of("SELECT 1", "SELECT 2", "SELECT nothing", "SELECT CAST($1 AS INT)"), statements);
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> WireServer.builder(new PlainEngine()).port(70_000));
    }
}
