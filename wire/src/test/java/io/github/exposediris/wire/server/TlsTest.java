package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TlsTest {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static final int CANCEL_REQUEST = 80877102;
    private static final String LOG_IN = "user\0x\0database\0test\0\0";

    @TempDir
    private static Path directory;

    private static TestKeys keys;
    private static Fixture fixture;

    @BeforeAll
    static void start() {
        keys = TestKeys.in(directory);
        fixture = new Fixture(builder -> builder.tls(keys.keyStore(), TestKeys.PASSWORD));
    }

    @AfterAll
    static void stop() {
        fixture.close();
        assertEquals(0, fixture.engine.openSessions());
    }

    private static String url(Fixture server, String options) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/test?user=someone&" + options;
    }

    @Test
    void encryptsAfterARequest() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            assertEquals('S', client.request(SSL_REQUEST).readByte());
            client.encrypt(keys.client()).startup(3 << 16, LOG_IN);
            assertTrue(client.types().endsWith("KZI"));
            assertEquals("TDCZI", client.send('Q', "SELECT 1\0").types());
        }
    }

    @Test
    void encryptsAtOnceForAClientThatNamesTheProtocol() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            client.encrypt(keys.client(), "postgresql").startup(3 << 16, LOG_IN);
            assertTrue(client.types().endsWith("KZI"));
        }
    }

    @Test
    void leavesAClientThatBeginsWithTlsAndNamesNoProtocol() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            assertEquals(-1, client.encrypt(keys.client()).readByte());
        }
    }

    @Test
    void refusesAnotherApplicationProtocol() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            assertThrows(SSLException.class, () -> client.encrypt(keys.client(), "http/1.1"));
        }
    }

    @Test
    void leavesAClientThatBeginsWithTlsWhereThereIsNone() throws IOException {
        try (Fixture plain = new Fixture();
                RawClient client = new RawClient(plain.port())) {
            assertThrows(IOException.class, () -> client.encrypt(keys.client(), "postgresql"));
        }
    }

    @Test
    void refusesWhatFollowsTheRequestInClear() throws IOException {
        byte[] stuffed = {0, 0, 0, 8, 4, (byte) 0xD2, 0x16, 0x2F, 0, 0, 0, 8};
        try (RawClient client = new RawClient(fixture.port())) {
            assertEquals("E.", client.raw(stuffed).types());
            assertTrue(client.lastError.contains("|C08P01|Mreceived unencrypted data after SSL request|"), client.lastError);
        }
    }

    @Test
    void endsAConnectionWhoseHandshakeIsGarbage() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            assertEquals('S', client.request(SSL_REQUEST).readByte());
            client.raw("this is no handshake at all".getBytes(StandardCharsets.US_ASCII)).drain();
        }
        encryptsAfterARequest();
    }

    @Test
    void takesOneRequestOfAKindOnly() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            assertEquals('N', client.request(GSS_REQUEST).readByte());
            assertEquals("E.", client.request(GSS_REQUEST).types());
            assertTrue(client.lastError.contains("|C0A000|Munsupported frontend protocol 1234.5680"), client.lastError);
        }
    }

    @Test
    void endsAHandshakeThatTakesTooLong() throws IOException {
        try (Fixture hasty = new Fixture(builder ->
                        builder.tls(keys.keyStore(), TestKeys.PASSWORD).loginTimeout(Duration.ofMillis(200)));
                RawClient client = new RawClient(hasty.port())) {
            assertEquals('S', client.request(SSL_REQUEST).readByte());
            assertEquals(-1, client.readByte());
        }
    }

    @Test
    void sendsAClientAwayThatStaysInClearWhereTlsIsRequired() throws IOException, SQLException {
        try (Fixture strict = new Fixture(builder -> builder.tls(keys.keyStore(), TestKeys.PASSWORD).requireTls())) {
            try (RawClient client = new RawClient(strict.port())) {
                assertEquals("E.", client.startup(3 << 16, LOG_IN).types());
                assertTrue(client.lastError.contains("|C28000|"), client.lastError);
            }
            try (RawClient cancel = new RawClient(strict.port())) {
                assertEquals(".", cancel.request(CANCEL_REQUEST, 1, 1).types());
            }
            DriverManager.getConnection(url(strict, "sslmode=require")).close();
        }
    }

    @Test
    void needsAKeyToRequireTls() {
        assertThrows(IllegalArgumentException.class, () -> WireServer.builder(new PlainEngine()).requireTls().start());
    }

    @Test
    void letsTheBlockingDriverIn() throws SQLException {
        DriverManager.getConnection(url(fixture, "sslmode=require")).close();
        DriverManager.getConnection(url(fixture, "sslmode=require&sslNegotiation=direct")).close();
        String verified = "sslmode=verify-full&sslrootcert=" + keys.certificate;
        try (java.sql.Connection connection = DriverManager.getConnection(url(fixture, verified))) {
            assertEquals("16.4", connection.getMetaData().getDatabaseProductVersion());
        }
    }

    @Test
    void isRefusedByADriverThatTrustsAnotherServer(@TempDir Path other) {
        String verified = "sslmode=verify-full&sslrootcert=" + TestKeys.in(other).certificate;
        assertThrows(SQLException.class, () -> DriverManager.getConnection(url(fixture, verified)).close());
    }

    @Test
    void letsTheReactiveDriverIn() {
        String url = "r2dbc:postgresql://someone@127.0.0.1:" + fixture.port() + "/test?sslMode=verify-full&sslRootCert="
                + keys.certificate;
        Connection connection = Mono.from(ConnectionFactories.get(url).create()).block();
        long rows = Flux.from(connection.createStatement("SELECT X FROM SYSTEM_RANGE(1, 20000)").execute())
                .flatMap(result -> result.map((row, metaData) -> row.get(0, Long.class)))
                .count()
                .block();
        Mono.from(connection.close()).block();
        assertEquals(20_000, rows);
    }
}
