package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.R2dbcPermissionDeniedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** Encryption and passwords. */
class AccessTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path directory;

    private static Path keyStore;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        keyStore = ServerKey.make(directory, new String(PASSWORD));
    }

    private static Connection connect(EmbeddedIris iris, String options) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + iris.port() + "/USER?user=ann&" + options);
    }

    @Test
    void encryptsWithAKeyStore() throws SQLException {
        try (EmbeddedIris iris = EmbeddedIris.builder().tls(keyStore, PASSWORD).requireTls().start()) {
            try (Connection connection = connect(iris, "sslmode=require")) {
                assertEquals(List.of("1"), TestServer.rows(connection, "SELECT 1"));
            }
            SQLException clear = assertThrows(SQLException.class, () -> connect(iris, "sslmode=disable").close());
            assertEquals("28000", clear.getSQLState());
        }
    }

    @Test
    void letsTheReactiveDriverInThatKnowsThePassword() {
        try (EmbeddedIris iris = EmbeddedIris.builder().password("ann", "secret").start()) {
            assertEquals(1, reactively(iris, "secret"));
            assertThrows(R2dbcPermissionDeniedException.class, () -> reactively(iris, "wrong"));
        }
    }

    private static int reactively(EmbeddedIris iris, String password) {
        String url = "r2dbc:postgresql://ann:" + password + "@127.0.0.1:" + iris.port() + "/USER";
        io.r2dbc.spi.Connection connection = Mono.from(ConnectionFactories.get(url).create()).block();
        int value = Mono.from(connection.createStatement("SELECT 1").execute())
                .flatMap(result -> Mono.from(result.map((row, metaData) -> row.get(0, Integer.class))))
                .block();
        Mono.from(connection.close()).block();
        return value;
    }

    @Test
    void takesAPasswordInClearTextWhereToldTo() throws SQLException {
        try (EmbeddedIris iris = EmbeddedIris.builder().clearTextPassword("ann", "secret").start()) {
            connect(iris, "password=secret&requireAuth=password").close();
            SQLException wrong = assertThrows(SQLException.class, () -> connect(iris, "password=wrong").close());
            assertEquals("28P01", wrong.getSQLState());
        }
    }

    @Test
    void asksForAProofByItself() throws SQLException {
        try (EmbeddedIris iris = EmbeddedIris.builder().password("ann", "secret").start()) {
            connect(iris, "password=secret&requireAuth=scram-sha-256").close();
        }
    }

    @Test
    void refusesAKeyStoreThatItCannotOpen() {
        EmbeddedIris.Builder builder = EmbeddedIris.builder();
        assertThrows(UncheckedIOException.class, () -> builder.tls(keyStore, "wrong".toCharArray()));
        assertThrows(IllegalArgumentException.class, () -> builder.tls(directory.resolve("none.p12"), PASSWORD));
    }

    @Test
    void needsAKeyStoreToRequireTls() {
        assertThrows(IllegalArgumentException.class, () -> EmbeddedIris.builder().requireTls().start());
    }
}
