package io.github.exposediris.jdbc.fault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.jdbc.driver.IrisPgWireDriver;
import io.github.exposediris.testkit.fault.Damage;
import io.github.exposediris.testkit.fault.FaultProxy;
import io.github.exposediris.testkit.fault.Moment;
import io.github.exposediris.testkit.fault.Side;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows and the questions for their keys go out together, and never where a server might read such a text in its own way. */
class KeysTogetherTest {
    private final List<AutoCloseable> open = new ArrayList<>();

    /** Messages after which the driver waits for all answers. The proxy changes nothing here, it counts. */
    private final AtomicInteger roundTrips = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private <T extends AutoCloseable> T closing(T opened) {
        open.add(opened);
        return opened;
    }

    /** A connection to a server of that profile with an empty table, in a transaction. */
    private Connection connected(Profile profile) throws SQLException {
        FaultProxy proxy = closing(FaultProxy.to(closing(EmbeddedIris.builder().profile(profile).start())));
        Connection connection = closing(new IrisPgWireDriver().connect(proxy.options()));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE keyed (id BIGINT IDENTITY, name VARCHAR(20) UNIQUE)");
        }
        connection.setAutoCommit(false);
        proxy.always(Moment.message(Side.CLIENT, 'S'), Damage.corrupt(bytes -> {
            roundTrips.incrementAndGet();
            return bytes;
        }));
        return connection;
    }

    private static PreparedStatement insert(Connection connection) throws SQLException {
        return connection.prepareStatement("INSERT INTO keyed (name) VALUES (?) -- a row", new String[] {"id"});
    }

    private static PreparedStatement batch(Connection connection, List<String> names) throws SQLException {
        PreparedStatement insert = insert(connection);
        for (String name : names) {
            insert.setString(1, name);
            insert.addBatch();
        }
        return insert;
    }

    private static List<String> names(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(i -> "n" + i).toList();
    }

    private static List<Long> keys(PreparedStatement insert) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (ResultSet told = insert.getGeneratedKeys()) {
            while (told.next()) {
                keys.add(told.getLong(1));
            }
        }
        return keys;
    }

    private static List<String> stored(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM keyed ORDER BY id")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void hundredRowsAndTheirKeysAreFourRoundTrips() throws SQLException {
        Connection connection = connected(Profile.CLEAN);
        try (PreparedStatement insert = batch(connection, names(100))) {
            int[] counts = insert.executeBatch();
            assertEquals(4, roundTrips.get());
            assertArrayEquals(IntStream.generate(() -> 1).limit(100).toArray(), counts);
            assertEquals(LongStream.rangeClosed(1, 100).boxed().toList(), keys(insert));
        }
        assertEquals(names(100), stored(connection));
    }

    @Test
    void aRowAndItsKeyAreOneRoundTrip() throws SQLException {
        Connection connection = connected(Profile.CLEAN);
        try (PreparedStatement insert = insert(connection)) {
            insert.setString(1, "Ada");
            assertEquals(1, insert.executeUpdate());
            assertEquals(1, roundTrips.get());
            assertEquals(1, insert.getUpdateCount());
            assertEquals(List.of(1L), keys(insert));
        }
    }

    /** What a failure leaves would depend on what was sent with it. */
    @Test
    void whereEachRowCommitsByItselfEachGoesByItself() throws SQLException {
        Connection connection = connected(Profile.CLEAN);
        connection.setAutoCommit(true);
        try (PreparedStatement insert = batch(connection, List.of("a", "b", "a", "c", "d", "e"))) {
            BatchUpdateException failure = assertThrows(BatchUpdateException.class, insert::executeBatch);
            assertEquals(2, Arrays.stream(failure.getUpdateCounts()).filter(count -> count == 1).count());
        }
        assertEquals(List.of("a", "b"), stored(connection));
    }

    @Test
    void aRowThatFailsEndsTheBatchAndTheTransactionGoesOn() throws SQLException {
        Connection connection = connected(Profile.CLEAN);
        List<String> names = new ArrayList<>(names(50));
        names.set(42, "n3");
        try (PreparedStatement insert = batch(connection, names)) {
            BatchUpdateException failure = assertThrows(BatchUpdateException.class, insert::executeBatch);
            assertEquals(40, Arrays.stream(failure.getUpdateCounts()).filter(count -> count == 1).count());
        }
        assertEquals(names(42), stored(connection));
        connection.rollback();
        assertEquals(List.of(), stored(connection));
    }

    /** It counts no rows, so that no keys are asked for. */
    @Test
    void behindAGatewayEachRowGoesByItself() throws SQLException {
        Connection connection = connected(Profile.PGWIRE_1_0_EXTERNAL);
        try (PreparedStatement insert = batch(connection, names(4))) {
            insert.executeBatch();
            assertEquals(List.of(), keys(insert));
        }
        assertEquals(4, roundTrips.get());
    }
}
