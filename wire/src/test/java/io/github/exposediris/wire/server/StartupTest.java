package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StartupTest {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static Fixture fixture;

    @BeforeAll
    static void start() {
        fixture = new Fixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static String url(String database, String options) {
        return "jdbc:postgresql://127.0.0.1:" + fixture.port() + "/" + database + "?" + options;
    }

    private static String refusal(String database, String options) {
        return assertThrows(SQLException.class, () -> DriverManager.getConnection(url(database, options)).close()).getSQLState();
    }

    @Test
    void refusesEncryptionAndGoesOn() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            assertEquals('N', client.request(SSL_REQUEST).readByte());
            assertEquals('N', client.request(GSS_REQUEST).readByte());
            assertTrue(client.startup(3 << 16, "user\0x\0\0").types().endsWith("KZI"));
        }
    }

    @Test
    void offersItsOwnVersionToANewerClient() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            String types = client.startup(3 << 16 | 2, "user\0x\0_pq_.novelty\0on\0\0").types();
            assertTrue(types.startsWith("vRS") && types.endsWith("KZI"), types);
        }
    }

    @Test
    void letsADriverInThatAsksForANewerVersion() throws SQLException {
        DriverManager.getConnection(url("test", "user=x&protocolVersion=3.2")).close();
    }

    @Test
    void refusesAnotherMajorVersion() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            assertEquals("E.", client.startup(2 << 16, "user\0x\0\0").types());
            assertTrue(client.lastError.contains("|C0A000|"), client.lastError);
        }
    }

    @Test
    void refusesAClientWithoutAName() throws IOException {
        try (RawClient client = new RawClient(fixture.port())) {
            assertEquals("E.", client.startup(3 << 16, "database\0x\0\0").types());
            assertTrue(client.lastError.contains("|C28000|"), client.lastError);
        }
    }

    @Test
    void letsInWhoKnowsThePassword() throws SQLException {
        DriverManager.getConnection(url("test", "user=secret&password=right")).close();
    }

    @Test
    void refusesAWrongPassword() {
        assertEquals("28P01", refusal("test", "user=secret&password=wrong"));
    }

    @Test
    void tellsWhatTheEngineSaysOfAnUnknownDatabase() {
        assertEquals("3D000", refusal("nowhere", "user=x"));
    }
}
