package io.github.exposediris.jdbc.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.ConnectionFailedException;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.StatementCancelledException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.jdbc.driver.IrisPgWireDriver;
import io.github.exposediris.testkit.fault.Damage;
import io.github.exposediris.testkit.fault.Fault;
import io.github.exposediris.testkit.fault.Moment;
import io.github.exposediris.testkit.fault.Side;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server that says nothing any more holds nobody for longer than the limits say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FaultFixture fixture = new FaultFixture();

    @BeforeEach
    void clear() {
        fixture.clear();
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    private static IrisOptions soonGivenUp(IrisOptions options) {
        return options.withConnectTimeout(Duration.ofSeconds(1));
    }

    private static Class<?> typeOf(Throwable failure) {
        return IrisException.from(failure).getClass();
    }

    @Test
    void aServerThatAnswersNoLogInOrHalfOfItIsGivenUpAfterTheConnectTimeout() {
        fixture.forEach(List.of(Moment.startup(), Moment.message(Side.SERVER, 'Z')), moment -> {
            Way way = fixture.way(SilentServerTest::soonGivenUp);
            Fault fault = way.proxy.always(moment, Damage.stall());
            way.proxy.resetAll();
            do {
                assertEquals(ConnectionFailedException.class, typeOf(way.failure(fixture::insertPair)));
            } while (!fault.hasStruck()); // the pool's connections that died come first
            assertEquals(ConnectionFailedException.class, typeOf(way.failure(fixture::insertPair)));
            way.assertServesAgain();
        });
    }

    @Test
    void aServerThatIsKilledFailsEverybodyAndServesEverybodyOnceItIsBack() {
        Way way = fixture.way(SilentServerTest::soonGivenUp);
        Fault fault = way.proxy.always(Moment.answer("INSERT"), Damage.stall());
        List<Future<Throwable>> waiting = IntStream.range(0, Way.POOL)
                .mapToObj(i -> way.outcomeElsewhere(tx -> tx.insert(fixture.person("p" + i))))
                .toList();
        fault.await(PATIENCE);
        way.proxy.kill();
        for (Future<Throwable> one : waiting) {
            assertEquals(ConnectionFailedException.class, typeOf(Waiting.get(one)));
        }
        way.assertServesAgain();
        assertEquals(List.of(), fixture.names());
    }

    /** The pool does not look at a connection that was used within the last half second. */
    @Test
    void connectionsThatDiedWhileNobodyUsedThemAreReplaced() {
        Way way = fixture.way();
        way.assertServes();
        way.proxy.resetAll();
        for (int i = 0; i < Way.POOL; i++) {
            Throwable outcome = way.outcome(tx -> tx.fetch(IrisSelect.from(fixture.people).limit(1)));
            assertTrue(outcome == null || typeOf(outcome) == ConnectionFailedException.class, String.valueOf(outcome));
        }
        way.assertServes();
    }

    /** All at the same time, as each lasts for the limit and for the grace that a request to cancel gets. */
    @Test
    void whoeverWaitsForASilentServerIsLeftAfterTheQueryTimeout() {
        fixture.forEach(List.<Runnable>of(this::keyWithoutAnAnswer, this::rowsWithoutAnAnswer, this::driverByItself), Runnable::run);
        assertEquals(List.of(), fixture.names());
    }

    private void keyWithoutAnAnswer() {
        Way way = fixture.way(options -> options.withQueryTimeout(Duration.ofSeconds(1)));
        Fault fault = way.proxy.once(Moment.answer("LAST_IDENTITY"), Damage.stall());
        assertEquals(ConnectionFailedException.class, typeOf(way.failure(fixture::insertPair)));
        assertTrue(fault.hasStruck());
        way.assertServes();
    }

    /** The limit of the transaction goes before that of the database. */
    private void rowsWithoutAnAnswer() {
        Way way = fixture.way(options -> options.withQueryTimeout(Duration.ofHours(1)));
        Fault fault = way.proxy.once(Moment.answer("SELECT"), Damage.stall());
        Throwable failure = way.failure(tx -> {
            TransactionManager.Companion.current().setQueryTimeout(1);
            tx.fetch(IrisSelect.from(fixture.people));
        });
        assertEquals(ConnectionFailedException.class, typeOf(failure));
        assertTrue(fault.hasStruck());
        way.assertServes();
    }

    private void driverByItself() {
        Way way = fixture.way();
        try (Connection connection = new IrisPgWireDriver().connect(soonGivenUp(way.proxy.options()));
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            way.proxy.silence();
            SQLException failure = assertThrows(SQLException.class, () -> statement.execute("SELECT 1"));
            assertEquals(ConnectionFailedException.class, typeOf(failure));
            assertTrue(connection.isClosed());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStatementThatTakesTooLongIsCancelledAndItsConnectionServesOn() {
        Way way = fixture.way(options -> options.withQueryTimeout(Duration.ofSeconds(1)));
        fixture.fill(300);
        Throwable failure = way.failure(tx -> tx.query(
                SqlStatement.of("SELECT COUNT(*) FROM fault_people a, fault_people b, fault_people c, fault_people d"
                        + " WHERE a.name < b.name AND c.name < d.name"),
                row -> row.getObject(1)));
        assertEquals(StatementCancelledException.class, typeOf(failure));
        way.assertServes();
    }

    @Test
    void isValidDoesNotWaitForASilentServerLongerThanItsLimit() throws SQLException {
        Way way = fixture.way();
        try (Connection connection = new IrisPgWireDriver().connect(way.proxy.options())) {
            assertTrue(connection.isValid(30));
            way.proxy.silence();
            assertFalse(connection.isValid(1));
            assertTrue(connection.isClosed());
        }
    }
}
