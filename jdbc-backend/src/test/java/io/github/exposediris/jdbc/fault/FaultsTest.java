package io.github.exposediris.jdbc.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.CommitOutcomeUnknownException;
import io.github.exposediris.core.error.ConnectionFailedException;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.testkit.fault.Damage;
import io.github.exposediris.testkit.fault.Fault;
import io.github.exposediris.testkit.fault.Moment;
import io.github.exposediris.testkit.fault.Side;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The way to the server breaks at a chosen message: a typed error in time, nothing half written, and the pool serves on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final int ROWS = 100;
    private static final Map<String, Damage> DAMAGES = new LinkedHashMap<>();

    static {
        DAMAGES.put("reset", Damage.reset());
        DAMAGES.put("closed", Damage.close());
        DAMAGES.put("half-closed", Damage.halfClose());
        DAMAGES.put("truncated", Damage.truncate(3));
        DAMAGES.put("wrong letter", Damage.corruptType());
    }

    private final FaultFixture fixture = new FaultFixture();
    private final Way way = fixture.way();

    @BeforeEach
    void clear() {
        way.proxy.heal();
        fixture.clear();
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    static Stream<String> damages() {
        return DAMAGES.keySet().stream();
    }

    static Stream<Arguments> momentsAndDamages(String word) {
        return Stream.of("before ", "answer to ").flatMap(when -> damages().map(damage -> Arguments.of(when + word, damage)));
    }

    static Stream<Arguments> atBegin() {
        return momentsAndDamages("BEGIN");
    }

    static Stream<Arguments> atInsert() {
        return momentsAndDamages("INSERT");
    }

    static Stream<Arguments> atCommit() {
        return momentsAndDamages("COMMIT");
    }

    static Stream<Arguments> atRollback() {
        return momentsAndDamages("ROLLBACK");
    }

    private static Moment moment(String name) {
        String word = name.substring(name.lastIndexOf(' ') + 1);
        return name.startsWith("before") ? Moment.statement(word) : Moment.answer(word);
    }

    private static void assertIs(Class<? extends IrisException> type, Throwable failure) {
        assertEquals(type, IrisException.from(failure).getClass(), failure.toString());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource({"atBegin", "atInsert"})
    void aTransactionWhoseStatementIsLostIsUndone(String moment, String damage) {
        Fault fault = way.proxy.once(moment(moment), DAMAGES.get(damage));
        assertIs(ConnectionFailedException.class, way.failure(fixture::insertPair));
        assertTrue(fault.hasStruck());
        assertEquals(List.of(), fixture.names());
        way.assertServes();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("atCommit")
    void theOutcomeOfACommitThatIsLostIsUnknownAndItIsWhole(String moment, String damage) {
        Fault fault = way.proxy.once(moment(moment), DAMAGES.get(damage));
        assertIs(CommitOutcomeUnknownException.class, way.failure(fixture::insertPair));
        assertTrue(fault.hasStruck());
        List<String> kept = fixture.names();
        assertTrue(kept.isEmpty() || kept.equals(List.of("first", "second")), kept.toString());
        if (!damage.equals("half-closed")) { // then the server may still get what the client sends
            assertEquals(moment.startsWith("answer"), !kept.isEmpty());
        }
        way.assertServes();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("atRollback")
    void aRollbackThatIsLostHidesNoFailureAndLeavesNothing(String moment, String damage) {
        Fault fault = way.proxy.once(moment(moment), DAMAGES.get(damage));
        Throwable failure = way.failure(tx -> {
            fixture.insertPair(tx);
            throw new IllegalStateException("the reason");
        });
        assertTrue(fault.hasStruck());
        assertEquals("the reason", failure.getMessage());
        assertEquals(List.of(), fixture.names());
        way.assertServes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void rowsThatBreakOffAreNeverTakenForAllOfThem(String damage) {
        fixture.fill(ROWS);
        Fault fault = way.proxy.once(Moment.row("FROM fault_people").number(ROWS / 2), DAMAGES.get(damage));
        assertIs(ConnectionFailedException.class, way.failure(tx -> tx.fetch(IrisSelect.from(fixture.people))));
        assertTrue(fault.hasStruck());
        way.assertServes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void manyInsertsThatBreakOffLeaveNoneOfTheirRows(String damage) {
        breakInTheMiddleOfInserts(DAMAGES.get(damage));
    }

    @Test
    void anAnswerThatCannotBeUnderstoodEndsItsConnection() {
        breakInTheMiddleOfInserts(Damage.corruptLength());
    }

    private void breakInTheMiddleOfInserts(Damage damage) {
        Fault fault = way.proxy.once(Moment.message(Side.SERVER, 'C').number(ROWS / 2), damage);
        assertIs(ConnectionFailedException.class, way.failure(
                tx -> IntStream.range(0, ROWS).forEach(i -> tx.insert(fixture.person("p" + i)))));
        assertTrue(fault.hasStruck());
        assertEquals(List.of(), fixture.names());
        way.assertServes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aKeyThatIsLostIsNoKey(String damage) {
        Fault fault = way.proxy.once(Moment.answer("LAST_IDENTITY"), DAMAGES.get(damage));
        assertIs(ConnectionFailedException.class, way.failure(tx -> tx.insert(fixture.person("first"))));
        assertTrue(fault.hasStruck());
        assertEquals(List.of(), fixture.names());
        way.assertServes();
    }

    @Test
    void aLogInThatIsLostIsTold() {
        newConnectionsBreakAt(Moment.message(Side.SERVER, 'R'));
    }

    @Test
    void aConnectionThatCannotBeMadeReadyIsToldAndReplaced() {
        newConnectionsBreakAt(Moment.statement("SESSION CHARACTERISTICS"));
    }

    /** The pool tries again and again until its limit is over, so that all damages are done at once, each on a way of its own. */
    private void newConnectionsBreakAt(Moment moment) {
        fixture.forEach(DAMAGES.values(), damage -> {
            Way own = fixture.way(options -> options.withConnectTimeout(Duration.ofSeconds(1)));
            Fault fault = own.proxy.always(moment, damage);
            own.proxy.resetAll();
            do {
                assertIs(ConnectionFailedException.class, own.failure(fixture::insertPair));
            } while (!fault.hasStruck()); // the pool's connections that died come first
            assertIs(ConnectionFailedException.class, own.failure(fixture::insertPair));
            own.assertServesAgain();
        });
        assertEquals(List.of(), fixture.names());
    }
}
