package io.github.exposediris.jdbc.intersystems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisEndpoint.Superserver;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.ConnectionFailedException;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.jdbc.IrisJdbc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** InterSystems' driver itself, as far as it goes without a server. */
@Timeout(60)
class DriverOnClassPathTest {
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** It tells SQLCODE 461, communication link failure. */
    @Test
    void aRefusedConnectionIsAConnectionFailure() throws IOException {
        String url = "jdbc:IRIS://127.0.0.1:" + closedPort() + "/USER";
        IrisException failure = assertThrows(ConnectionFailedException.class, () -> IrisJdbc.connect(url));
        assertEquals(461, failure.sqlCode().orElse(0));
    }

    /** The driver itself would wait for ever. */
    @Test
    void aServerThatStaysSilentIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Superserver server = new Superserver("127.0.0.1", silent.getLocalPort());
            IrisOptions options = IrisOptions.at(server).withConnectTimeout(Duration.ofMillis(200));
            SQLException failure = assertThrows(SQLException.class, () -> NativeDriver.onClassPath().connect(server, options));
            assertInstanceOf(ConnectionFailedException.class, IrisException.from(failure));
            assertTrue(String.valueOf(failure.getMessage()).contains("no answer in time"), failure.getMessage());
        }
    }

    @Test
    void theDriverWaitsForTheSpellingOfItsOwnUrl() throws Exception {
        java.sql.Driver driver = (java.sql.Driver) Class.forName(NativeDriver.CLASS).getConstructor().newInstance();
        assertTrue(driver.acceptsURL("jdbc:IRIS://127.0.0.1:1972/USER"));
        assertEquals(false, driver.acceptsURL("jdbc:iris://127.0.0.1:1972/USER"));
        assertEquals(false, driver.acceptsURL("jdbc:iris-pgwire://127.0.0.1:5432/USER"));
    }
}
