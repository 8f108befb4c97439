package io.github.exposediris.jdbc.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.HostAndPort;
import io.github.exposediris.core.connect.IrisEndpoint.Server;
import java.io.EOFException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsInOrderTest {
    private static final Server SERVER = new Server("a", 1, List.of(new HostAndPort("b", 2), new HostAndPort("c", 3)));

    private final Connection connection = (Connection) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> null);
    private final HostsInOrder hosts = new HostsInOrder();
    private final List<String> asked = new ArrayList<>();

    private Connection connect(Server server, Map<String, SQLException> failures) throws SQLException {
        asked.clear();
        return hosts.connect(server, 9_000, (host, millis) -> {
            asked.add(host.host());
            SQLException failure = failures.get(host.host());
            if (failure != null) {
                throw failure;
            }
            return connection;
        });
    }

    private static SQLException unreachable() {
        return new SQLException("The connection attempt failed.", "08001", new EOFException());
    }

    @ParameterizedTest
    @ValueSource(strings = {"53300", "57P01", "57P03"})
    void aHostThatIsFullOrStartsOrStopsIsPassedOver(String state) throws SQLException {
        assertSame(connection, connect(SERVER, Map.of("a", new SQLException("not now", state))));
        assertEquals(List.of("a", "b"), asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "3D000", "08004"})
    void whatAHostRefusesIsAskedOfNoOther(String state) {
        SQLException refusal = new SQLException("no", state);
        assertSame(refusal, assertThrows(SQLException.class, () -> connect(SERVER, Map.of("b", refusal, "a", unreachable()))));
        assertEquals(List.of("a", "b"), asked);
    }

    @Test
    void aHostThatRefusesKeepsItsTurn() throws SQLException {
        assertThrows(SQLException.class, () -> connect(SERVER, Map.of("a", new SQLException("no", "28P01"))));
        connect(SERVER, Map.of());
        assertEquals(List.of("a"), asked);
    }

    @Test
    void hostsThatCouldNotBeReachedAreAskedLastAndInTheirOrder() throws SQLException {
        connect(SERVER, Map.of("a", unreachable(), "b", unreachable()));
        connect(SERVER, Map.of("c", unreachable()));
        assertEquals(List.of("c", "a"), asked);
        connect(SERVER, Map.of());
        assertEquals(List.of("a"), asked);
    }

    @Test
    void eachHostHasAnEvenShareOfTheTimeThatIsLeft() {
        List<Long> shares = new ArrayList<>();
        assertThrows(SQLException.class, () -> hosts.connect(SERVER, 9_000, (host, millis) -> {
            shares.add(millis);
            throw unreachable();
        }));
        assertTrue(shares.get(0) <= 3_000 && shares.get(0) > 2_000, shares.toString());
        assertTrue(shares.get(1) <= 4_500 && shares.get(1) > 3_000, shares.toString());
        assertTrue(shares.get(2) <= 9_000 && shares.get(2) > 4_500, shares.toString());
    }

    @Test
    void whatTheOnlyHostSaysOfItselfStaysAsItIs() {
        SQLException full = new SQLException("sorry, too many clients already", "53300");
        assertSame(full, assertThrows(SQLException.class, () -> connect(new Server("a", 1), Map.of("a", full))));
    }

    @Test
    void aLogInThatTakesTooLongNamesTheHost() {
        SQLException late = new SQLException("Connection attempt timed out.", "08001");
        SQLException told = assertThrows(SQLException.class, () -> connect(new Server("a", 1), Map.of("a", late)));
        assertEquals("Cannot connect to a:1: there was no answer in time.", told.getMessage());
        assertEquals("08001", told.getSQLState());
    }
}
