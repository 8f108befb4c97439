package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.fault.CancelEffect;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Servers that do otherwise than the protocol wants, in one thing each. */
class ProtocolBehaviourTest {
    private static final int CANCEL_REQUEST = 80877102;

    /** What a client sees of such a server. */
    @FunctionalInterface
    interface View {
        String of(RawClient client) throws IOException;
    }

    private static String seen(ProtocolBehaviour behaviour, View view) throws IOException {
        try (Fixture fixture = new Fixture(builder -> builder.behaviour(behaviour));
                RawClient client = RawClient.loggedIn(fixture.port())) {
            return view.of(client);
        }
    }

    private static RawClient query(RawClient client, String sql) throws IOException {
        return client.send('Q', sql + "\0");
    }

    @Test
    void anEmptyQueryMayGoUnanswered() throws IOException {
        ProtocolBehaviour silent = new ProtocolBehaviour() {
            @Override
            public boolean answersEmptySimpleQuery() {
                return false;
            }
        };

        assertEquals("TDCZI", seen(silent, client -> query(query(client, ""), "SELECT 1").types()));
    }

    @Test
    void aTextMayBeCutOtherwise() throws IOException {
        ProtocolBehaviour naive = new ProtocolBehaviour() {
            @Override
            public List<String> statements(String text) {
                return List.of(text.split("&"));
            }
        };

        assertEquals("TDCTDCZI", seen(naive, client -> query(client, "SELECT 1&SELECT 2").types()));
    }

    @Test
    void aSimpleQueryMayGoOnAfterAFailure() throws IOException {
        ProtocolBehaviour careless = new ProtocolBehaviour() {
            @Override
            public boolean stopsAtFailure() {
                return false;
            }
        };

        assertEquals("ETDCZI", seen(careless, client -> query(client, "SELECT nothing; SELECT 2").types()));
    }

    @Test
    void messagesAfterAFailureMayBeAnswered() throws IOException {
        ProtocolBehaviour careless = new ProtocolBehaviour() {
            @Override
            public boolean skipsToSync() {
                return false;
            }
        };

        assertEquals("E1ZI", seen(careless, client -> client.bind("", "unknown").parse("", "SELECT 1").sync().types()));
    }

    @Test
    void aNameMayBeTakenOverAndAPortalMayLast() throws IOException {
        ProtocolBehaviour lasting = new ProtocolBehaviour() {
            @Override
            public boolean refusesTakenNames() {
                return false;
            }

            @Override
            public boolean endsPortals() {
                return false;
            }
        };

        assertEquals("DCZI", seen(lasting, client -> {
            assertEquals("112ZI", client.parse("s", "SELECT 1").parse("s", "SELECT 2").bind("p", "s").sync().types());
            return client.execute("p", 0).sync().types();
        }));
    }

    @Test
    void theRowLimitMayBeIgnored() throws IOException {
        ProtocolBehaviour generous = new ProtocolBehaviour() {
            @Override
            public boolean honoursRowLimit() {
                return false;
            }
        };

        assertEquals("12DDDCZI", seen(generous, client -> client.parse("", "SELECT X FROM SYSTEM_RANGE(1, 3)")
                .bind("", "")
                .execute("", 1)
                .sync()
                .types()));
    }

    @Test
    void anErrorMayBeToldInOtherWords() throws IOException {
        ProtocolBehaviour terse = new ProtocolBehaviour() {
            @Override
            public EngineError failure(char message, EngineError error) {
                return new EngineError("42P0" + (message == 'B' ? "2" : "0"), "no", false);
            }

            @Override
            public boolean tellsErrorDetails() {
                return false;
            }
        };

        assertEquals("SERROR|C42P02|Mno||", seen(terse, client -> {
            client.bind("", "unknown").sync().types();
            return client.lastError;
        }));
    }

    @Test
    void cancellingMayCloseTheConnection() throws IOException {
        ProtocolBehaviour brutal = new ProtocolBehaviour() {
            @Override
            public CancelEffect cancelEffect() {
                return CancelEffect.CLOSES_SOCKET;
            }
        };

        try (Fixture fixture = new Fixture(builder -> builder.behaviour(brutal));
                RawClient client = RawClient.loggedIn(fixture.port());
                RawClient other = new RawClient(fixture.port())) {
            assertEquals(".", other.request(CANCEL_REQUEST, client.process, client.secret).types());
            assertEquals(".", client.types());
        }
    }

    @Test
    void aNewerProtocolMayBeRefused() throws IOException {
        ProtocolBehaviour strict = new ProtocolBehaviour() {
            @Override
            public boolean negotiatesVersion() {
                return false;
            }
        };

        try (Fixture fixture = new Fixture(builder -> builder.behaviour(strict));
                RawClient client = new RawClient(fixture.port())) {
            assertEquals("E.", client.startup(3 << 16 | 2, "user\0someone\0\0").types());
            assertTrue(client.lastError.startsWith("SFATAL|"), client.lastError);
        }
    }
}
