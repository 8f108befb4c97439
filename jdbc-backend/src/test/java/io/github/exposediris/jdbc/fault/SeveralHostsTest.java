package io.github.exposediris.jdbc.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.AuthenticationFailedException;
import io.github.exposediris.core.error.ConnectionFailedException;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import io.github.exposediris.jdbc.driver.IrisPgWireDriver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of the hosts of a URL the first serves that can be reached, and all of them share the limit on connecting. */
class SeveralHostsTest {
    private final EmbeddedIris first = named("first");
    private final EmbeddedIris second = named("second");
    private final IrisPgWireDriver driver = new IrisPgWireDriver();

    /** A server that can be asked which one it is. */
    private static EmbeddedIris named(String name) {
        EmbeddedIris server = EmbeddedIris.start();
        try (Connection connection = DriverManager.getConnection("jdbc:iris-pgwire://" + at(server) + "/USER");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE who (name VARCHAR(20))");
            statement.execute("INSERT INTO who (name) VALUES ('" + name + "')");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return server;
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private static String at(EmbeddedIris server) {
        return "127.0.0.1:" + server.port();
    }

    private static String closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + free.getLocalPort();
        }
    }

    private static IrisOptions options(int seconds, String... hosts) {
        return IrisOptions.parse("iris://" + String.join(",", hosts) + "/USER").withConnectTimeout(Duration.ofSeconds(seconds));
    }

    private String served(IrisOptions options) throws SQLException {
        try (Connection connection = driver.connect(options);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM who")) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    private static List<String> served(IrisJdbcDatabase db) {
        return db.transaction(tx -> tx.query(SqlStatement.of("SELECT name FROM who"), row -> row.getString(1)));
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void theFirstHostServesWhileItCanBeReached() throws SQLException {
        assertEquals("first", served(options(10, at(first), at(second))));
        assertEquals("second", served(options(10, at(second), at(first))));
    }

    @Test
    void aClosedPortIsPassedOverByTheDriverAndByThePool() throws SQLException, IOException {
        String hosts = closedPort() + "," + at(second);
        try (Connection connection = DriverManager.getConnection("jdbc:iris-pgwire://" + hosts + "/USER")) {
            assertEquals("jdbc:iris-pgwire://" + hosts + "/USER", connection.getMetaData().getURL());
        }
        try (IrisJdbcDatabase db = IrisJdbc.connect("iris://" + hosts + "/USER")) {
            assertEquals(List.of("second"), served(db));
        }
    }

    @Test
    void anUnknownHostIsPassedOver() throws SQLException {
        assertEquals("second", served(options(20, "no-such-host.invalid", at(second))));
    }

    @Test
    void aHostThatIsSwitchedOffLeavesTimeForTheNext() throws SQLException {
        try (SilentHost dead = SilentHost.dead()) {
            assertEquals("second", served(options(4, dead.authority(), at(second))));
        }
    }

    @Test
    void aHostThatTakesConnectionsAndSaysNothingLeavesTimeForTheNext() throws SQLException {
        try (SilentHost mute = SilentHost.mute()) {
            assertEquals("second", served(options(4, mute.authority(), at(second))));
        }
    }

    /** Else every connection of a pool would wait for it. */
    @Test
    void aHostThatCouldNotBeReachedIsTriedLastForAWhile() throws SQLException {
        try (SilentHost mute = SilentHost.mute()) {
            IrisOptions options = options(8, mute.authority(), at(second));
            served(options);
            Duration again = timed(() -> {
                try {
                    assertEquals("second", served(options));
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
            assertTrue(again.compareTo(Duration.ofSeconds(3)) < 0, again.toString());
        }
    }

    @Test
    void theLimitHoldsForAllHostsTogetherAndTheFailureNamesEach() throws IOException {
        String closed = closedPort();
        try (SilentHost dead = SilentHost.dead(); SilentHost mute = SilentHost.mute(); SilentHost other = SilentHost.mute()) {
            IrisOptions options = options(3, dead.authority(), mute.authority(), closed, other.authority());
            Duration waited = timed(() -> {
                SQLException failure = assertThrows(SQLException.class, () -> driver.connect(options));
                assertEquals("08001", failure.getSQLState());
                assertEquals(
                        "Cannot connect to " + dead.authority() + ": there was no answer in time, nor to " + mute.authority()
                                + ": there was no answer in time, nor to " + closed + ": Connection refused, nor to "
                                + other.authority() + ": there was no answer in time.",
                        failure.getMessage());
            });
            assertTrue(waited.compareTo(Duration.ofMillis(4_500)) < 0, waited.toString());
            assertTrue(waited.compareTo(Duration.ofSeconds(2)) > 0, waited.toString());
        }
    }

    @Test
    void aPoolThatReachesNoneSaysSoOfEach() throws IOException {
        List<String> closed = List.of(closedPort(), closedPort());
        ConnectionFailedException failure = assertThrows(
                ConnectionFailedException.class, () -> IrisJdbc.connect("iris://ada:hunter2@" + String.join(",", closed) + "/USER"));
        closed.forEach(host -> assertTrue(failure.getMessage().contains(host), failure.getMessage()));
        assertTrue(!failure.getMessage().contains("hunter2"), failure.getMessage());
    }

    /** Another host would hide it, and count it as one more wrong password. */
    @Test
    void aHostThatRefusesTheUserIsTheLastOneAsked() throws IOException {
        String closed = closedPort();
        try (EmbeddedIris strict = EmbeddedIris.builder().password("ada", "right").start()) {
            IrisOptions options = options(10, closed, at(strict), at(second)).withCredentials("ada", "wrong");
            SQLException failure = assertThrows(SQLException.class, () -> driver.connect(options));
            assertInstanceOf(AuthenticationFailedException.class, IrisException.from(failure));
            assertTrue(Arrays.stream(failure.getSuppressed()).anyMatch(t -> String.valueOf(t.getMessage()).contains(closed)));
        }
    }

    @Test
    void thePoolGoesOnWithTheSecondHostOnceTheFirstHasStopped() {
        try (IrisJdbcDatabase db = IrisJdbc.connect(options(5, at(first), at(second)).withPoolSize(2))) {
            assertEquals(List.of("first"), served(db));
            first.close();
            List<String> outcomes = IntStream.range(0, 3).mapToObj(i -> outcome(db)).toList();
            assertEquals("[second]", outcomes.get(2), outcomes.toString());
        }
    }

    /** The pool does not look at a connection that was used within the last half second. */
    private static String outcome(IrisJdbcDatabase db) {
        try {
            return served(db).toString();
        } catch (ConnectionFailedException e) {
            return "lost";
        }
    }

    @Test
    void aStatementIsCancelledOnTheHostThatRunsIt() throws SQLException, IOException {
        try (Connection connection = driver.connect(options(10, closedPort(), at(second)));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE many (name VARCHAR(40))");
            for (int i = 0; i < 300; i++) {
                statement.execute("INSERT INTO many (name) VALUES ('n" + i + "')");
            }
            statement.setQueryTimeout(1);
            SQLException failure = assertThrows(SQLException.class, () -> statement.executeQuery(
                    "SELECT COUNT(*) FROM many a, many b, many c, many d WHERE a.name < b.name AND c.name < d.name"));
            assertEquals("57014", failure.getSQLState());
            statement.setQueryTimeout(0);
            assertTrue(statement.execute("SELECT name FROM who"));
        }
    }
}
