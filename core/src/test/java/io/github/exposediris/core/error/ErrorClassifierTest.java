package io.github.exposediris.core.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorClassifierTest {
    private static final String UNIQUE = "[SQLCODE: <-119>:<UNIQUE or PRIMARY KEY constraint failed>]";

    @ParameterizedTest
    @ValueSource(strings = {
        UNIQUE,
        "ERROR: [SQLCODE: <-119>:<x>]\n[Location: <ServerLoop>]\n[%msg: <SQLCODE: <-104>>]",
        "[SQLCODE:<119>:<x>]",
    })
    void readsTheSqlCodeOfTheText(String message) {
        assertEquals(OptionalInt.of(119), IrisException.from(new SQLException(message)).sqlCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {119, -119})
    void readsTheSqlCodeOfTheVendorCodeOfEitherSign(int vendorCode) {
        assertEquals(OptionalInt.of(119), IrisException.from(new SQLException("failed", "S1000", vendorCode)).sqlCode());
    }

    @Test
    void theTextGoesBeforeTheVendorCode() {
        assertEquals(OptionalInt.of(119), IrisException.from(new SQLException(UNIQUE, "S1000", 400)).sqlCode());
    }

    @Test
    void hasNoSqlCodeWhereTheServerGaveNone() {
        assertEquals(OptionalInt.empty(), IrisException.from(new SQLException("failed")).sqlCode());
    }

    @ParameterizedTest
    @CsvSource({
        "08001, ConnectionFailedException",
        "08P01, ConnectionFailedException",
        "57P01, ConnectionFailedException",
        "28000, AuthenticationFailedException",
        "28P01, AuthenticationFailedException",
        "57014, StatementCancelledException",
        "23505, IrisException",
        "42000, IrisException",
    })
    void withoutSqlCodeTheSqlStateDecides(String sqlState, String expected) {
        assertEquals(expected, simpleName(IrisException.from(new SQLException("failed", sqlState))));
    }

    @Test
    void withSqlCodeTheSqlStateIsNotAsked() {
        assertEquals("UniqueViolationException", simpleName(IrisException.from(new SQLException(UNIQUE, "08001"))));
    }

    @Test
    void keepsTheSqlStateOfTheDriver() {
        assertEquals(Optional.of("S1000"), IrisException.from(new SQLException(UNIQUE, "S1000")).sqlState());
    }

    @Test
    void keepsTheStatementWithItsMarkers() {
        IrisException failure = ErrorClassifier.classify(new SQLException(UNIQUE), "INSERT INTO t (a) VALUES (?)");
        assertEquals(Optional.of("INSERT INTO t (a) VALUES (?)"), failure.sql());
    }

    @Test
    void theDriversFailureIsTheCause() {
        SQLException told = new SQLException(UNIQUE);
        assertSame(told, IrisException.from(told).getCause());
    }

    @Test
    void anIrisExceptionPassesThrough() {
        IrisException known = new IrisException("known", ErrorDetails.NONE, null);
        assertSame(known, IrisException.from(known));
    }

    @Test
    void anIrisExceptionAmongTheCausesPassesThrough() {
        IrisException known = new IrisException("known", ErrorDetails.NONE, null);
        assertSame(known, IrisException.from(new IllegalStateException(new RuntimeException(known))));
    }

    /** As our own driver wraps what it knows better than a message can tell. */
    @Test
    void anIrisExceptionInsideASqlExceptionPassesThrough() {
        IrisException known = new IrisException("known", ErrorDetails.NONE, null);
        assertSame(known, IrisException.from(new IllegalStateException(new SQLException(UNIQUE, known))));
    }

    @Test
    void aPoolWithoutAConnectionToGiveIsAConnectionFailure() {
        SQLException timeout = new SQLTransientConnectionException("no connection available");
        assertEquals("ConnectionFailedException", simpleName(IrisException.from(timeout)));
    }

    @Test
    void aWrapperOfADriversFailureGivesWayToIt() {
        SQLException wrapper = new SQLException("wrapped", "08001", 400, new SQLException(UNIQUE));
        assertEquals("UniqueViolationException", simpleName(IrisException.from(wrapper)));
    }

    @Test
    void aFailureOfNoDriverIsAPlainIrisException() {
        assertEquals("IrisException", simpleName(IrisException.from(new IllegalStateException("odd"))));
    }

    @Test
    void aFailureWithoutTextIsNamedByItsClass() {
        assertEquals("IllegalStateException", IrisException.from(new IllegalStateException()).getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {110, 114, 451})
    void lockTimeoutsAndLostConnectionsAreTransient(int sqlCode) {
        assertTrue(IrisException.from(new SQLException("failed", "S1000", sqlCode)).isTransient());
    }

    @ParameterizedTest
    @ValueSource(ints = {119, 108, 104, 1, 402, 450, 9_999})
    void nothingElseIsTransient(int sqlCode) {
        assertFalse(IrisException.from(new SQLException("failed", "S1000", sqlCode)).isTransient());
    }

    private static String simpleName(Object object) {
        return object.getClass().getSimpleName();
    }

    /** What Exposed wraps round a driver's failure quotes the statement with its values. */
    @Test
    void theDriversFailureIsTheCauseAndNotWhatIsWrappedRoundIt() {
        SQLException driver = new SQLException("[SQLCODE: <-119>:<unique>]");
        IrisException failure = ErrorClassifier.classify(new SQLException("INSERT … ('secret')", driver), null);
        assertSame(driver, failure.getCause());
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception first = new Exception("first");
        first.initCause(new Exception("second", first));
        assertEquals("first", ErrorClassifier.classify(first, null).getMessage());
    }
}
