package io.github.exposediris.jdbc;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.CommitOutcomeUnknownException;
import io.github.exposediris.core.error.ConnectionFailedException;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.UniqueViolationException;
import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.core.server.ServerPolicy;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.jdbc.exposed.IrisExposedConnection;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jetbrains.exposed.v1.core.Column;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IrisJdbcDatabaseTest {
    private static final class People extends IrisTable {
        final Column<Long> id = identity("id");
        final Column<String> name = unique(text("name", 40));

        People() {
            super("java_people");
        }
    }

    private final People people = new People();
    private final EmbeddedIris server = EmbeddedIris.start();
    private final IrisJdbcDatabase db = IrisJdbc.connect(
            IrisOptions.parse(server.url()).withPoolSize(1).withConnectTimeout(Duration.ofMillis(300)));

    @BeforeEach
    void create() {
        db.transactionWithoutResult(tx -> tx.create(people));
    }

    @AfterEach
    void close() {
        db.close();
        server.close();
    }

    private Insert person(String name) {
        return Insert.into(people).set(people.name, name);
    }

    @Test
    void aBatchOfWhichOneRowFailsLeavesNoneOfItsRows() {
        db.transactionWithoutResult(tx -> {
            tx.insert(person("b"));
            List<String> names = List.of("a", "b", "c");
            assertThrows(UniqueViolationException.class,
                    () -> tx.insert(BatchInsert.into(people, names, (name, row) -> row.set(people.name, name))));
            tx.insert(person("d"));
        });
        List<String> left = db.transaction(
                tx -> tx.fetch(IrisSelect.from(people).orderBy(people.name)).stream().map(row -> row.get(people.name)).toList());
        assertEquals(List.of("b", "d"), left);
    }

    @Test
    void aTransactionThatHasEndedTakesNoMoreWorkAndNoConnection() {
        AtomicReference<BlockingTransaction> kept = new AtomicReference<>();
        db.transactionWithoutResult(kept::set);
        assertThrows(IllegalStateException.class, () -> kept.get().insert(person("a")));
        assertEquals(0, (int) db.transaction(tx -> tx.fetch(IrisSelect.from(people).where(eq(people.name, "a"))).size()));
    }

    @Test
    void aPoolThatIsUsedUpIsAConnectionFailureThatMayPass() {
        db.transactionWithoutResult(outer -> {
            outer.insert(person("a"));
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread other = new Thread(() -> db.transactionWithoutResult(tx -> tx.insert(person("b"))));
            other.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
            other.start();
            join(other);
            assertTrue(assertInstanceOf(ConnectionFailedException.class, failure.get()).isTransient());
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aConnectionThatFailsInCommitLeavesTheOutcomeUnknown() {
        Connection failing = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
                    }
                    return method.getReturnType() == boolean.class ? false : null;
                });
        ServerGuard guard = ServerGuard.of(ServerCapabilities.complete(ServerRelease.NEWEST), ServerPolicy.DEFAULT);
        Throwable failure = assertThrows(Throwable.class, () -> new IrisExposedConnection(failing, guard).commit());
        assertInstanceOf(CommitOutcomeUnknownException.class, IrisException.from(failure));
    }
}
