package io.github.exposediris.core.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.UnsafeServerException;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.server.ServerPolicy;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.server.UnsafeServer;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServerGuardTest {
    private static final String CURES = " Run it in autoCommit, where each statement commits by itself, or connect by InterSystems' own"
            + " driver (jdbc:IRIS:), or say unsafeServer=ALLOW where one connection alone writes.";

    private static ServerGuard refusing(ServerKind kind) {
        return ServerGuard.of(ServerCapabilities.inferred(kind, ServerRelease.NEWEST), ServerPolicy.DEFAULT);
    }

    private static ServerGuard allowing(ServerKind kind) {
        return ServerGuard.of(
                ServerCapabilities.inferred(kind, ServerRelease.NEWEST), ServerPolicy.DEFAULT.withUnsafeServer(UnsafeServer.ALLOW));
    }

    private static String refusal(Executable work) {
        return assertThrows(UnsafeServerException.class, work).getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IRIS_PGWIRE_EMBEDDED | All connections of this server share one transaction, so that one undoes or commits what others write.
            IRIS_PGWIRE_EXTERNAL | This server has no transactions: what is written stays, whatever is rolled back.
            UNKNOWN              | This server did not tell whether it keeps transactions apart.
            """)
    void aWriteInATransactionIsRefusedWithTheReasonAndTheCures(ServerKind kind, String reason) {
        ServerGuard guard = refusing(kind);
        assertFalse(guard.sendsTransactions());
        assertEquals(reason + " A statement that writes is not sent inside a transaction block here." + CURES,
                refusal(() -> guard.checkInTransaction("DELETE FROM t")));
        assertEquals(reason + " A statement that begins or ends a transaction is not sent here." + CURES,
                refusal(() -> guard.checkInTransaction("COMMIT")));
        assertEquals(reason + " It would ignore the isolation level; leave it at READ_COMMITTED, which takes the server's own.",
                refusal(() -> guard.checkIsolation(Connection.TRANSACTION_READ_UNCOMMITTED)));
    }

    @Test
    void theRefusalHoldsTheStatement() {
        UnsafeServerException refusal = assertThrows(UnsafeServerException.class,
                () -> refusing(ServerKind.UNKNOWN).checkInTransaction("DELETE FROM t WHERE a = ?"));
        assertEquals("DELETE FROM t WHERE a = ?", refusal.sql().orElseThrow());
        assertFalse(refusal.isTransient());
    }

    @ParameterizedTest
    @EnumSource(ServerKind.class)
    void readsAndDefinitionsAreNeverRefused(ServerKind kind) {
        ServerGuard guard = refusing(kind);
        for (String sql : new String[] {"SELECT 1", "CREATE TABLE t (a INT)", "DROP TABLE t"}) {
            assertDoesNotThrow(() -> guard.checkInTransaction(sql));
            assertDoesNotThrow(() -> guard.checkByItself(sql));
        }
        assertDoesNotThrow(() -> guard.checkIsolation(Connection.TRANSACTION_READ_COMMITTED));
    }

    @ParameterizedTest
    @EnumSource(value = ServerKind.class, names = {"IRIS", "FAITHFUL_WIRE"})
    void aServerThatKeepsTransactionsIsLeftAlone(ServerKind kind) {
        ServerGuard guard = refusing(kind);
        assertTrue(guard.sendsTransactions());
        assertDoesNotThrow(() -> guard.checkInTransaction("DELETE FROM t"));
        assertDoesNotThrow(() -> guard.checkIsolation(Connection.TRANSACTION_READ_UNCOMMITTED));
        assertDoesNotThrow(() -> guard.checkKey("t"));
        assertDoesNotThrow(() -> guard.checkCount("a write that is bound to a version"));
        assertEquals(0, guard.count("UPDATE t SET a = 1", 0));
        assertEquals(0, guard.count("INSERT INTO t SELECT a FROM u", 0));
        assertThrows(UnsafeServerException.class, () -> guard.count("INSERT INTO t (a) VALUES (?)", 0));
    }

    @ParameterizedTest
    @EnumSource(value = ServerKind.class, names = {"IRIS_PGWIRE_EMBEDDED", "IRIS_PGWIRE_EXTERNAL", "UNKNOWN"})
    void unsafeTransactionsMayBeAllowed(ServerKind kind) {
        ServerGuard guard = allowing(kind);
        assertTrue(guard.sendsTransactions());
        assertDoesNotThrow(() -> guard.checkInTransaction("DELETE FROM t"));
        assertDoesNotThrow(() -> guard.checkInTransaction("COMMIT"));
    }

    @Test
    void aSavepointIsSentWhereSomethingCouldBeUndone() {
        assertTrue(refusing(ServerKind.IRIS).sendsSavepoints());
        assertTrue(allowing(ServerKind.IRIS_PGWIRE_EMBEDDED).sendsSavepoints());
        assertFalse(allowing(ServerKind.IRIS_PGWIRE_EXTERNAL).sendsSavepoints());
        assertFalse(refusing(ServerKind.IRIS_PGWIRE_EMBEDDED).sendsSavepoints());
    }

    @ParameterizedTest
    @EnumSource(ServerKind.class)
    void whereEachStatementCommitsByItselfThereIsNoTransactionToEnd(ServerKind kind) {
        ServerGuard guard = refusing(kind);
        assertDoesNotThrow(() -> guard.checkByItself("DELETE FROM t"));
        assertEquals(
                "Inside autoCommit every statement commits by itself, and there is no transaction to begin or to end; nothing was sent."
                        + " Use a transaction block.",
                refusal(() -> guard.checkByItself("ROLLBACK")));
    }

    @ParameterizedTest
    @EnumSource(value = ServerKind.class, names = {"IRIS_PGWIRE_EMBEDDED", "IRIS_PGWIRE_EXTERNAL"})
    void copyIsRefusedWhereItLosesValues(ServerKind kind) {
        String told = "This server's COPY writes NULL for values and reads back something else; nothing was sent. Use a batch insert or a"
                + " query.";
        assertEquals(told, refusal(() -> refusing(kind).checkInTransaction("COPY t FROM STDIN")));
        assertEquals(told, refusal(() -> allowing(kind).checkInTransaction("COPY t FROM STDIN")));
        assertEquals(told, refusal(() -> refusing(kind).checkByItself("COPY t TO STDOUT")));
    }

    @Test
    void keysAndCountsThatAreNotToldAreRefusedWithTheCures() {
        ServerGuard guard = refusing(ServerKind.IRIS_PGWIRE_EMBEDDED);
        assertEquals("This server does not tell the key that it generates for a row of table t; nothing was sent. Make the key in the"
                + " program, as UUIDTable does, or insert without asking for it, or connect by InterSystems' own driver (jdbc:IRIS:).",
                refusal(() -> guard.checkKey("t")));
        assertEquals("This server does not tell how many rows a statement changed, and a write that is bound to a version depends on it;"
                + " nothing was sent. Read the row first and compare, or connect by InterSystems' own driver (jdbc:IRIS:).",
                refusal(() -> guard.checkCount("a write that is bound to a version")));
    }

    /** 0 of a server that always says 0 is no count; a row of values that did not fail is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE t SET a = 1            | 0 | -2
            DELETE FROM t                 | 0 | -2
            INSERT INTO t (a) SELECT 1    | 0 | -2
            INSERT INTO t (a) VALUES (1)  | 0 | 1
            UPDATE t SET a = 1            | 3 | 3
            CREATE TABLE t (a INT)        | 0 | 0
            """)
    void aCountThatIsNotToldIsUnknownAndNeverZero(String sql, long told, long meant) {
        assertEquals(meant, refusing(ServerKind.IRIS_PGWIRE_EXTERNAL).count(sql, told));
    }
}
