package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.EmbeddedServerLauncher;
import io.github.exposediris.core.connect.EmbeddedServerLauncher.Lease;
import java.net.ConnectException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Starting, sharing and stopping servers. */
class ServerTest {
    private final EmbeddedServerLauncher launcher =
            ServiceLoader.load(EmbeddedServerLauncher.class).findFirst().orElseThrow();

    @Test
    void twoServersHaveNothingInCommon() throws SQLException {
        try (EmbeddedIris one = EmbeddedIris.start();
                EmbeddedIris two = EmbeddedIris.start();
                Connection first = connect(one.port());
                Connection second = connect(two.port())) {
            first.createStatement().execute("CREATE TABLE t (a INT)");

            assertEquals(List.of("0"), TestServer.rows(second, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES"));
        }
    }

    @Test
    void oneNameIsOneServerUntilItsLastLeaseCloses() throws Exception {
        Lease first = launcher.acquire("shared");
        Lease second = launcher.acquire("shared");
        int port = first.port();
        first.close();
        first.close();
        try (Connection connection = connect(second.port())) {
            assertEquals(List.of("1"), TestServer.rows(connection, "SELECT 1"));
        }
        second.close();

        assertEquals(port, second.port());
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
    }

    @Test
    void twoNamesAreTwoServers() {
        try (Lease one = launcher.acquire("one");
                Lease two = launcher.acquire("two")) {
            assertFalse(one.port() == two.port());
        }
    }

    @Test
    void aNameOfOtherCharactersIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> launcher.acquire("a b"));
    }

    @Test
    void aPasswordIsAskedFor() throws SQLException {
        try (EmbeddedIris iris = EmbeddedIris.builder().password("ann", "secret").start()) {
            String url = "jdbc:postgresql://" + iris.host() + ":" + iris.port() + "/USER";
            DriverManager.getConnection(url, "ann", "secret").close();

            assertEquals("28P01", failure(url, "ann", "wrong").getSQLState());
            assertEquals("28P01", failure(url, "bob", "secret").getSQLState());
            assertEquals("iris://ann@" + iris.host() + ":" + iris.port() + "/USER", iris.url());
        }
    }

    @Test
    void anotherNamespaceIsRefused() {
        try (EmbeddedIris iris = EmbeddedIris.start()) {
            SQLException failure = failure("jdbc:postgresql://" + iris.host() + ":" + iris.port() + "/SAMPLES", "_SYSTEM", "");

            assertTrue(failure.getMessage().contains("SQLCODE: <-112>"));
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        try (EmbeddedIris iris = EmbeddedIris.start()) {
            Exception failure = assertThrows(
                    java.io.UncheckedIOException.class,
                    () -> EmbeddedIris.builder().name("late").port(iris.port()).start());

            assertTrue(failure.getMessage().contains("\"late\""));
        }
    }

    private static Connection connect(int port) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/USER", "_SYSTEM", "");
    }

    private static SQLException failure(String url, String user, String password) {
        return assertThrows(SQLException.class, () -> DriverManager.getConnection(url, user, password).close());
    }
}
