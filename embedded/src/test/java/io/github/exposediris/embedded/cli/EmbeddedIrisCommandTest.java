package io.github.exposediris.embedded.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.ServerKey;
import io.github.exposediris.embedded.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own. */
class EmbeddedIrisCommandTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void saysThatItIsReadyServesAndEndsWithStatus0WhenItIsTold() throws Exception {
        try (ServerProcess server = ServerProcess.start(NOTHING)) {
            String answer = answer(server, "anybody", "");
            server.terminate();

            assertTrue(server.ready().matches("ready on 127\\.0\\.0\\.1:\\d+"), server.ready());
            assertEquals("1", answer);
            assertEquals(0, server.status());
            assertEquals(List.of(), server.furtherLines());
            assertEquals("", server.errors());
        }
    }

    @Test
    void keepsItsDataInADirectory(@TempDir Path directory) throws Exception {
        String data = directory.resolve("data").toString();
        for (int run = 1; run <= 2; run++) {
            try (ServerProcess server = ServerProcess.start(NOTHING, "--data", data, "--delay-ms", "1")) {
                assertEquals("1", answer(server, "_SYSTEM", ""));
                server.terminate();
                assertEquals(0, server.status());
            }
        }
        assertTrue(Files.exists(directory.resolve("data")));
    }

    @Test
    void letsInWhoKnowsThePasswordOfTheEnvironment() throws Exception {
        try (ServerProcess server = ServerProcess.start(Map.of("EMBEDDED_IRIS_PASSWORD", "open sesame"), "--user", "ann")) {
            assertEquals("1", answer(server, "ann", "open sesame"));
            assertThrows(SQLException.class, () -> answer(server, "ann", "sesame"));
        }
    }

    @Test
    void encryptsWithAKeyStore(@TempDir Path directory) throws Exception {
        String keyStore = ServerKey.make(directory, "changeit").toString();
        try (ServerProcess server = ServerProcess.start(Map.of("EMBEDDED_IRIS_TLS_PASSWORD", "changeit"), "--tls", keyStore);
                Connection connection = DriverManager.getConnection(server.jdbcUrl() + "?sslmode=require", "ann", "")) {
            assertTrue(connection.isValid(10));
        }
    }

    @Test
    void aKeyStoreThatDoesNotOpenIsOneLineAndStatus2(@TempDir Path directory) throws Exception {
        String keyStore = ServerKey.make(directory, "changeit").toString();
        try (ServerProcess server = ServerProcess.start(NOTHING, "--tls", keyStore, "--tls-password", "guess")) {
            assertEquals("embedded-iris: The key store " + keyStore + " cannot be read.\n", server.errors());
            assertEquals(2, server.status());
        }
    }

    @Test
    void aKeyStoreThatIsNotThereIsOneLineAndStatus2(@TempDir Path directory) throws Exception {
        String keyStore = directory.resolve("none.p12").toString();
        try (ServerProcess server = ServerProcess.start(NOTHING, "--tls", keyStore)) {
            assertEquals("embedded-iris: There is no key store " + keyStore + ".\n", server.errors());
            assertEquals(2, server.status());
        }
    }

    @Test
    void aPortThatIsTakenIsOneLineAndStatus2() throws Exception {
        try (EmbeddedIris other = EmbeddedIris.start();
                ServerProcess server = ServerProcess.start(NOTHING, "--port", String.valueOf(other.port()))) {
            assertEquals("", server.ready());
            assertEquals(
                    "embedded-iris: EmbeddedIris \"embedded-iris\" cannot listen on port " + other.port() + ".\n", server.errors());
            assertEquals(2, server.status());
        }
    }

    @Test
    void aDirectoryThatIsTakenIsOneLineAndStatus2(@TempDir Path directory) throws Exception {
        try (EmbeddedIris other = EmbeddedIris.builder().data(directory).start();
                ServerProcess server = ServerProcess.start(NOTHING, "--data", directory.toString())) {
            assertTrue(other.port() > 0);
            assertEquals(
                    "embedded-iris: The data directory " + directory + " is in use by another EmbeddedIris.\n", server.errors());
            assertEquals(2, server.status());
        }
    }

    @Test
    void anUnknownOptionIsOneLineAndStatus2() throws Exception {
        try (ServerProcess server = ServerProcess.start(NOTHING, "--prot", "1")) {
            assertEquals("embedded-iris: there is no option --prot; see --help\n", server.errors());
            assertEquals(2, server.status());
        }
    }

    @Test
    void helpTellsEveryOption() throws Exception {
        try (ServerProcess server = ServerProcess.start(NOTHING, "--help")) {
            List<String> lines = server.furtherLines();

            assertEquals(0, server.status());
            for (String option : Options.KNOWN) {
                assertTrue(lines.stream().anyMatch(line -> line.startsWith("  " + option + " ")), option);
            }
        }
    }

    private static String answer(ServerProcess server, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), user, password);
                ResultSet rows = connection.createStatement().executeQuery("SELECT 1")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
