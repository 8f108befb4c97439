package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.R2dbcPermissionDeniedException;
import io.r2dbc.spi.ValidationDepth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** Log-in by SCRAM-SHA-256, in clear and in TLS. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PasswordTest {
    private static final byte[] NO_FIRST_MESSAGE =
            "SCRAM-SHA-256\0\u00FF\u00FF\u00FF\u00FF".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private static Path directory;

    private static Fixture fixture;

    @BeforeAll
    static void start() {
        TestKeys keys = TestKeys.in(directory);
        fixture = new Fixture(builder -> builder.tls(keys.keyStore(), TestKeys.PASSWORD));
    }

    @AfterAll
    static void stop() {
        fixture.close();
        assertEquals(0, fixture.engine.openSessions());
    }

    private static void connect(String user, String options) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + fixture.port() + "/test?sslmode=disable&user=" + user + "&";
        try (Connection connection = DriverManager.getConnection(url + options)) {
            assertTrue(connection.isValid(10));
        }
    }

    private static String refusal(String user, String options) {
        return assertThrows(SQLException.class, () -> connect(user, options)).getSQLState();
    }

    private static void connectReactively(String password, String options) {
        String url = "r2dbc:postgresql://scrambler:" + password + "@127.0.0.1:" + fixture.port() + "/test?" + options;
        io.r2dbc.spi.Connection connection = Mono.from(ConnectionFactories.get(url).create()).block();
        assertEquals(true, Mono.from(connection.validate(ValidationDepth.REMOTE)).block());
        Mono.from(connection.close()).block();
    }

    private static RawClient asked(String user) throws IOException {
        RawClient client = new RawClient(fixture.port());
        client.startup(3 << 16, "user\0" + user + "\0database\0test\0\0");
        assertEquals('R', client.type());
        assertEquals("\0\0\0\12SCRAM-SHA-256\0\0", client.lastText());
        return client;
    }

    private static RawClient initial(RawClient client, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        String length = "\0\0" + (char) (bytes.length >> 8) + (char) bytes.length;
        return client.send('p', "SCRAM-SHA-256\0" + length + message);
    }

    @Test
    void letsDriversInThatKnowThePassword() throws SQLException {
        connect("scrambler", "password=right");
        connectReactively("right", "sslMode=disable");
    }

    @Test
    void letsDriversInThatBindToTheirConnection() throws SQLException {
        connect("scrambler", "password=right&sslmode=require&channelBinding=require");
        connect("scrambler", "password=right&sslmode=require&channelBinding=disable");
        connectReactively("right", "sslMode=require");
    }

    @Test
    void refusesAWrongPassword() {
        assertEquals("28P01", refusal("scrambler", "password=wrong"));
        assertEquals("28P01", refusal("scrambler", "password=wrong&sslmode=require"));
        assertThrows(R2dbcPermissionDeniedException.class, () -> connectReactively("wrong", "sslMode=disable"));
    }

    @Test
    void refusesAnUnknownUserLikeAWrongPassword() throws IOException {
        assertEquals("28P01", refusal("nobody", "password=right"));
        assertEquals(conversation("scrambler"), conversation("nobody"));
    }

    /** All that the server says to a client that does not know the password, nonces and salts left out. */
    private static String conversation(String user) throws IOException {
        try (RawClient client = asked(user)) {
            assertEquals('R', initial(client, "n,,n=,r=abc").type());
            String challenge = client.lastText();
            String nonce = challenge.substring(6, challenge.indexOf(','));
            String proof = Base64.getEncoder().encodeToString(new byte[32]);
            String types = client.send('p', "c=biws,r=" + nonce + ",p=" + proof).types();
            return challenge.replaceAll("r=[^,]*", "r=").replaceAll("s=[^,]{24}", "s=24") + types
                    + client.lastError.replace(user, "");
        }
    }

    @Test
    void asksAgainForAFirstMessageThatWasLeftOut() throws IOException {
        try (RawClient client = asked("scrambler")) {
            assertEquals('R', client.send('p', NO_FIRST_MESSAGE).type());
            assertEquals("\0\0\0\13", client.lastText());
            assertEquals('R', client.send('p', "n,,n=,r=abc").type());
            assertTrue(client.lastText().startsWith("\0\0\0\13r=abc"));
        }
    }

    @Test
    void refusesAMessageThatIsNone() throws IOException {
        for (String message : new String[] {"", "\0", "n,,n=,r=a\0", "n,,"}) {
            try (RawClient client = asked("scrambler")) {
                assertEquals("E.", initial(client, message).types());
                assertTrue(client.lastError.startsWith("SFATAL|VFATAL|C08P01|"), client.lastError);
            }
        }
    }

    @Test
    void refusesALengthThatIsWrong() throws IOException {
        try (RawClient client = asked("scrambler")) {
            assertEquals("E.", client.send('p', "SCRAM-SHA-256\0\0\0\0\1n,,n=,r=abc").types());
            assertTrue(client.lastError.contains("|C08P01|"), client.lastError);
        }
    }

    @Test
    void refusesAQueryInsteadOfAProof() throws IOException {
        try (RawClient client = asked("scrambler")) {
            assertEquals("E.", client.send('Q', "SELECT 1\0").types());
            assertTrue(client.lastError.contains("|C08P01|"), client.lastError);
        }
    }

    @Test
    void saysNothingOfThePassword() {
        SQLException failure = assertThrows(SQLException.class, () -> connect("scrambler", "password=hush-hush"));
        assertFalse(failure.getMessage().contains("hush"));
        assertTrue(failure.getMessage().contains("password authentication failed for user \"scrambler\""));
    }
}
