package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.UniqueViolationException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.testkit.StatementLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkLoadTest {
    private static final class Readings extends IrisTable {
        final Column<Integer> number = unique(integer32("number"));

        Readings() {
            super("bulk_readings");
        }
    }

    private final Readings readings = new Readings();
    private static final Set<String> WORDS = Set.of("BEGIN", "SAVEPOINT", "ROLLBACK", "COMMIT");

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final EmbeddedIris server = EmbeddedIris.builder().listener(StatementLog.to(sent)).start();
    private final IrisJdbcDatabase db = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(1));

    @BeforeEach
    void create() {
        IrisTransactions.run(db, tx -> tx.create(readings));
    }

    @AfterEach
    void stop() {
        db.close();
        server.close();
    }

    private BatchInsert<Integer> rows(int count) {
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        return BatchInsert.into(readings, numbers, (number, row) -> row.set(readings.number, number));
    }

    private int count(BlockingTransaction tx) {
        return tx.fetch(IrisSelect.from(readings)).size();
    }

    @Test
    void aThousandRowsTakeFewRoundTrips() {
        IrisTransactions.run(db, tx -> tx.fetch(IrisSelect.from(readings)));
        IrisTransactions.run(db, tx -> {
            long before = server.statistics().roundTrips();
            assertEquals(1_000, tx.insert(rows(1_000)));
            assertTrue(server.statistics().roundTrips() - before <= 8, () -> String.valueOf(server.statistics().roundTrips() - before));
        });
    }

    @Test
    void progressIsToldAfterEachThousandAndAtTheEnd() {
        List<Long> told = new ArrayList<>();
        IrisTransactions.run(db, tx -> {
            assertEquals(2_500, tx.insert(rows(2_500), told::add));
            assertEquals(2_500, count(tx));
        });
        assertEquals(List.of(1_000L, 2_000L, 2_500L), told);
    }

    @Test
    void nothingIsToldOfNothing() {
        List<Long> told = new ArrayList<>();
        IrisTransactions.run(db, tx -> assertEquals(0, tx.insert(rows(0), told::add)));
        assertEquals(List.of(), told);
    }

    @Test
    void aListenerThatThrowsEndsTheLoadWithNothingKept() {
        IllegalStateException thrown = new IllegalStateException("enough");
        IrisTransactions.run(db, tx -> {
            tx.insert(Insert.into(readings).set(readings.number, -1));
            assertSame(thrown, assertThrows(IllegalStateException.class, () -> tx.insert(rows(5_000), count -> {
                if (count == 2_000) {
                    throw thrown;
                }
            })));
            assertEquals(1, count(tx));
        });
        assertEquals(1, (int) IrisTransactions.inTransaction(db, this::count));
    }

    @Test
    void aRowThatIsRefusedLeavesNoneOfTheRowsBefore() {
        IrisTransactions.run(db, tx -> {
            tx.insert(Insert.into(readings).set(readings.number, 1_700));
            assertThrows(UniqueViolationException.class, () -> tx.insert(rows(3_000), count -> {}));
            assertEquals(1, count(tx));
        });
    }

    /** Where nothing goes before, ROLLBACK undoes the batch: no savepoint takes a round trip. */
    @Test
    void aFirstBatchNeedsNoSavepoint() {
        IrisTransactions.run(db, tx -> tx.insert(Insert.into(readings).set(readings.number, 5)));
        assertEquals(List.of("BEGIN", "ROLLBACK", "COMMIT"), wordsOf(tx -> tx.insert(rows(10))));
        assertEquals(List.of("BEGIN", "SAVEPOINT", "ROLLBACK", "COMMIT"), wordsOf(tx -> {
            count(tx);
            tx.insert(rows(10));
        }));
    }

    /** The words of transactions that are sent for work that ends in a unique violation. */
    private List<String> wordsOf(Consumer<BlockingTransaction> work) {
        sent.clear();
        IrisTransactions.run(db, tx -> {
            assertThrows(UniqueViolationException.class, () -> work.accept(tx));
            count(tx);
        });
        List<String> words = sent.stream().map(sql -> sql.split(" ")[0]).filter(WORDS::contains).distinct().toList();
        return List.copyOf(words);
    }

    @Test
    void aBatchThatCouldNotBeUndoneLetsNothingBeCommitted() {
        IrisTransactions.run(db, tx -> tx.insert(Insert.into(readings).set(readings.number, 5)));
        AtomicBoolean broken = new AtomicBoolean();
        DataSource flaky = new ProxiedDataSource(() -> failingRollback(server.url().replace("iris://", "jdbc:iris-pgwire://"), broken));
        try (IrisJdbcDatabase failing = IrisJdbc.connect(flaky)) {
            IrisException refused = assertThrows(IrisException.class, () -> IrisTransactions.run(failing, tx -> {
                tx.insert(BatchInsert.into(readings, List.of(6), (number, row) -> row.set(readings.number, number)));
                broken.set(true);
                assertThrows(UniqueViolationException.class, () -> tx.insert(rows(10)));
            }));
            assertTrue(refused.getMessage().contains("nothing was committed"), refused::getMessage);
        }
        assertEquals(1, (int) IrisTransactions.inTransaction(db, this::count));
    }

    /** A connection whose next ROLLBACK fails once it is said to be broken. */
    private static Connection failingRollback(String url, AtomicBoolean broken) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        return (Connection) Proxy.newProxyInstance(
                BulkLoadTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("rollback") && broken.compareAndSet(true, false)) {
                        throw new SQLException("refused");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aTransactionGoesOnAfterABatchThatFailed() {
        IrisTransactions.run(db, tx -> tx.insert(Insert.into(readings).set(readings.number, 5)));
        IrisTransactions.run(db, tx -> {
            assertThrows(UniqueViolationException.class, () -> tx.insert(rows(10)));
            assertEquals(1, count(tx));
            tx.insert(Insert.into(readings).set(readings.number, -1));
        });
        assertEquals(2, (int) IrisTransactions.inTransaction(db, this::count));
    }

    private static void executeByDriver(String sql) {
        Connection connection = (Connection) TransactionManager.Companion.current().getConnection().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatThePlainConnectionWroteBeforeABatchStays() {
        IrisTransactions.run(db, tx -> tx.insert(Insert.into(readings).set(readings.number, 5)));
        IrisTransactions.run(db, tx -> {
            executeByDriver("INSERT INTO bulk_readings (number) VALUES (-7)");
            assertThrows(UniqueViolationException.class, () -> tx.insert(rows(10)));
            assertEquals(2, count(tx));
        });
        assertEquals(2, (int) IrisTransactions.inTransaction(db, this::count));
    }
}
