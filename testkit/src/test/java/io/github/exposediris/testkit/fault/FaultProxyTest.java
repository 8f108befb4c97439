package io.github.exposediris.testkit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.testkit.junit.WithEmbeddedIris;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithEmbeddedIris
@Timeout(60)
class FaultProxyTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final FaultProxy proxy;
    private final EmbeddedIris server;

    FaultProxyTest(EmbeddedIris server) {
        this.server = server;
        proxy = FaultProxy.to(server);
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    private static Connection connect(int port) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/USER?user=_SYSTEM&sslmode=disable&gssEncMode=disable");
    }

    private static int one(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static CompletableFuture<Integer> oneLater(Connection connection) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return one(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Socket rawLogin() throws IOException {
        Socket socket = new Socket(proxy.host(), proxy.port());
        socket.setSoTimeout((int) LIMIT.toMillis());
        byte[] parameters = "user\0_SYSTEM\0database\0USER\0\0".getBytes(StandardCharsets.UTF_8);
        ByteBuffer startup = ByteBuffer.allocate(8 + parameters.length).putInt(8 + parameters.length).putInt(3 << 16).put(parameters);
        socket.getOutputStream().write(startup.array());
        return socket;
    }

    @Test
    void everythingPassesUnchanged() throws SQLException {
        String text = "ä€𝄞".repeat(500_000);
        try (Connection connection = connect(proxy.port());
                PreparedStatement echo = connection.prepareStatement("SELECT CAST(? AS VARCHAR(9000000))")) {
            echo.setString(1, text);
            try (ResultSet rows = echo.executeQuery()) {
                rows.next();
                assertEquals(text, rows.getString(1));
            }
        }
    }

    @Test
    void aStalledAnswerComesOnceTheFaultIsLifted() throws Exception {
        try (Connection connection = connect(proxy.port())) {
            Fault fault = proxy.once(Moment.answer("SELECT 1"), Damage.stall());
            CompletableFuture<Integer> answer = oneLater(connection);
            fault.await(LIMIT);
            assertFalse(answer.isDone());
            fault.lift();
            assertEquals(1, answer.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void whileOnlyTheServersSideIsStalledStatementsStillArrive() throws Exception {
        Fault fault = proxy.once(Moment.message(Side.SERVER, 'Z'), Damage.stallThisSide());
        try (Socket socket = rawLogin()) {
            fault.await(LIMIT);
            long before = server.statistics().statements();
            byte[] query = "SELECT 1\0".getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(ByteBuffer.allocate(14).put((byte) 'Q').putInt(13).put(query).array());
            while (server.statistics().statements() == before) {
                Thread.onSpinWait();
            }
            assertTrue(fault.hasStruck());
        }
    }

    @Test
    void aResetIsSeenAndTheNextConnectionServes() throws SQLException {
        try (Connection connection = connect(proxy.port())) {
            proxy.once(Moment.statement("SELECT 1"), Damage.reset());
            assertThrows(SQLException.class, () -> one(connection));
            assertTrue(connection.isClosed());
        }
        try (Connection connection = connect(proxy.port())) {
            assertEquals(1, one(connection));
        }
    }

    @Test
    void anEndInOrderIsSeenAsSuch() throws SQLException {
        try (Connection connection = connect(proxy.port())) {
            proxy.once(Moment.answer("SELECT 1"), Damage.close());
            SQLException failure = assertThrows(SQLException.class, () -> one(connection));
            assertEquals(EOFException.class, failure.getCause().getClass());
        }
    }

    @Test
    void onlyTheFirstBytesOfATruncatedMessageArrive() throws IOException {
        proxy.once(Moment.message(Side.SERVER, 'R'), Damage.truncate(3));
        try (Socket socket = rawLogin(); InputStream in = socket.getInputStream()) {
            assertEquals(3, in.readAllBytes().length);
        }
    }

    @Test
    void afterAHalfCloseTheServerStillHearsTheClient() throws Exception {
        Fault fault = proxy.once(Moment.message(Side.SERVER, 'Z'), Damage.halfClose());
        try (Socket socket = rawLogin(); InputStream in = socket.getInputStream()) {
            in.readAllBytes();
            assertTrue(fault.hasStruck());
            assertEquals(1, server.statistics().sessionsOpen());
            socket.getOutputStream().write(new byte[] {'X', 0, 0, 0, 4});
            while (server.statistics().sessionsOpen() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCorruptMessageArrivesCorrupt(boolean type) throws IOException {
        proxy.once(Moment.message(Side.SERVER, 'R'), type ? Damage.corruptType() : Damage.corruptLength());
        try (Socket socket = rawLogin(); InputStream in = socket.getInputStream()) {
            byte[] head = in.readNBytes(5);
            assertEquals(type ? '~' : 'R', head[0]);
            assertEquals(type ? 8 : -1, ByteBuffer.wrap(head, 1, 4).getInt());
        }
    }

    @Test
    void aFaultMayWaitForALaterRowOrByte() throws IOException, SQLException {
        Fault late = proxy.once(Moment.byteNumber(Side.SERVER, 1_000), Damage.close());
        try (Connection connection = connect(proxy.port())) {
            execute(connection, "CREATE TABLE counted (n INT)");
            for (int i = 0; i < 5; i++) {
                execute(connection, "INSERT INTO counted (n) VALUES (" + i + ")");
            }
            late.lift();
            proxy.once(Moment.row("FROM counted").number(3), Damage.reset());
            assertThrows(SQLException.class, () -> execute(connection, "SELECT n FROM counted"));
        }
        try (Connection connection = connect(server.port())) {
            execute(connection, "DROP TABLE counted");
        }
    }

    @Test
    void aStatementIsKnownByItsNameWhenItRunsAgain() throws SQLException {
        Fault fault = proxy.once(Moment.statement("SELECT 1").number(8), Damage.reset());
        try (Connection connection = connect(proxy.port()); PreparedStatement again = connection.prepareStatement("SELECT 1")) {
            for (int i = 1; i < 8; i++) {
                again.execute();
            }
            assertFalse(fault.hasStruck());
            assertThrows(SQLException.class, again::execute);
        }
    }

    @Test
    void aCancelRequestCanBeHeldBack() throws Exception {
        Fault fault = proxy.once(Moment.cancelRequest(), Damage.stall());
        try (Socket socket = new Socket(proxy.host(), proxy.port()); InputStream in = socket.getInputStream()) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            byte[] nobodys = ByteBuffer.allocate(16).putInt(16).putInt(1234 << 16 | 5678).putInt(1_000_000).putInt(7).array();
            socket.getOutputStream().write(nobodys);
            fault.await(LIMIT);
            assertEquals(1, proxy.statistics().clientMessages());
            fault.lift();
            assertEquals(-1, in.read());
        }
    }

    @Test
    void aKilledServerIsGoneUntilItIsHealed() throws SQLException {
        try (Connection connection = connect(proxy.port())) {
            proxy.kill();
            assertThrows(SQLException.class, () -> one(connection));
            assertThrows(SQLException.class, () -> connect(proxy.port()).close());
            proxy.heal();
        }
        try (Connection connection = connect(proxy.port())) {
            assertEquals(1, one(connection));
        }
        assertTrue(proxy.statistics().refused() > 0);
    }

    @Test
    void aSilentServerGoesOnWhereItWas() throws Exception {
        try (Connection connection = connect(proxy.port())) {
            Fault silence = proxy.silence();
            CompletableFuture<Integer> answer = oneLater(connection);
            silence.await(LIMIT);
            assertFalse(answer.isDone());
            proxy.heal();
            assertEquals(1, answer.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void eachStatementTakesThatMuchLonger() throws SQLException {
        try (Connection connection = connect(proxy.port())) {
            proxy.delayStatements(Duration.ofNanos(2_400_000));
            long start = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                one(connection);
            }
            assertTrue(System.nanoTime() - start >= 24_000_000);
        }
    }

    @Test
    void twoThreadsServeAllConnectionsAndAreGoneInTheEnd() throws SQLException {
        List<Connection> connections = new ArrayList<>();
        proxy.delayStatements(Duration.ofMillis(20));
        for (int i = 0; i < 20; i++) {
            connections.add(connect(proxy.port()));
        }
        IntStream.range(0, 20).mapToObj(connections::get).map(FaultProxyTest::oneLater).toList()
                .forEach(answer -> assertEquals(1, answer.join()));
        assertEquals(2, threads());
        assertEquals(20, proxy.statistics().open());
        proxy.close();
        assertEquals(0, threads());
        for (Connection connection : connections) {
            assertThrows(SQLException.class, () -> one(connection));
            connection.close();
        }
    }

    private long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("fault-proxy-") && name.endsWith("-" + proxy.port()))
                .count();
    }

    @Test
    void whatNeverHappensIsTold() {
        Fault fault = proxy.once(Moment.startup(), Damage.reset());
        assertThrows(IllegalStateException.class, () -> fault.await(Duration.ofMillis(1)));
    }

    @Test
    void aClosedProxyHealsWithoutHanging() {
        proxy.close();
        proxy.heal();
        assertEquals(0, proxy.statistics().open());
    }

    @Test
    void aTestMayAskForAProxyBeforeItsServer(FaultProxy mine, EmbeddedIris iris) throws SQLException {
        try (Connection connection = connect(mine.port())) {
            assertEquals(1, one(connection));
        }
        assertEquals(server.port(), iris.port());
    }
}
