package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.MissingObjectException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.embedded.EmbeddedIris;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionsKt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IrisTransactionsTest {
    private static final int ROWS = 2_000;

    private static final class Readings extends IrisTable {
        final Column<Integer> number = integer32("number");

        Readings() {
            super("readings");
        }
    }

    private final Readings readings = new Readings();
    private final IrisSelect all = IrisSelect.from(readings).orderBy(readings.number);
    private final EmbeddedIris server = EmbeddedIris.start();
    private final IrisJdbcDatabase db = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(1));

    @BeforeEach
    void fill() {
        List<Integer> numbers = IntStream.range(0, ROWS).boxed().toList();
        IrisTransactions.run(db, tx -> {
            tx.create(readings);
            tx.insert(BatchInsert.into(readings, numbers, (number, row) -> row.set(readings.number, number)));
        });
    }

    @AfterEach
    void stop() {
        db.close();
        server.close();
    }

    @Test
    void aStreamGivesEveryRowInOrder() {
        List<Integer> read = IrisTransactions.inTransaction(db, tx -> tx.stream(all, 7).map(row -> row.get(readings.number)).toList());
        assertEquals(IntStream.range(0, ROWS).boxed().toList(), read);
    }

    @Test
    void aStreamFetchesNoMoreRowsThanItIsTold() {
        IrisTransactions.run(db, tx -> {
            long before = server.statistics().rowsSent();
            Iterator<ResultRow> rows = tx.stream(all, 50).iterator();
            for (int i = 0; i < 60; i++) {
                rows.next();
            }
            assertEquals(100, server.statistics().rowsSent() - before);
        });
    }

    @Test
    void otherStatementsRunWhileAStreamIsOpen() {
        IrisTransactions.run(db, tx -> {
            Iterator<ResultRow> rows = tx.stream(all, 10).iterator();
            for (int i = 0; i < ROWS; i++) {
                assertEquals(i, rows.next().get(readings.number));
                if (i % 500 == 0) {
                    tx.insert(Insert.into(readings).set(readings.number, ROWS + i));
                    assertEquals(1, tx.fetch(IrisSelect.from(readings).limit(1)).size());
                }
            }
            assertFalse(rows.hasNext());
        });
    }

    @Test
    void aStreamEndsWithItsTransaction() {
        AtomicReference<Stream<ResultRow>> kept = new AtomicReference<>();
        IrisTransactions.run(db, tx -> kept.set(tx.stream(all, 10)));
        assertTrue(assertThrows(IllegalStateException.class, () -> kept.get().toList()).getMessage().contains("ended"));
        kept.get().close();
        assertEquals(ROWS, IrisTransactions.inTransaction(db, tx -> tx.fetch(all)).size());
    }

    @Test
    void aStreamThatIsClosedGivesNoMoreRowsAndItsTransactionGoesOn() {
        IrisTransactions.run(db, tx -> {
            Stream<ResultRow> stream = tx.stream(all, 10);
            Iterator<ResultRow> rows = stream.iterator();
            rows.next();
            stream.close();
            assertThrows(IllegalStateException.class, () -> {
                rows.next();
                rows.next();
            });
            assertEquals(ROWS, tx.fetch(all).size());
        });
    }

    @Test
    void aRollbackEndsAStream() {
        IrisTransactions.run(db, tx -> {
            Stream<ResultRow> stream = tx.stream(all, 10);
            tx.rollback();
            assertThrows(RuntimeException.class, stream::toList);
            stream.close();
            assertEquals(ROWS, tx.fetch(all).size());
        });
    }

    @Test
    void aStreamOfAMissingTableFailsWhenItIsOpened() {
        IrisTransactions.run(db, tx -> {
            tx.drop(readings);
            assertThrows(MissingObjectException.class, () -> tx.stream(all));
            assertThrows(IllegalArgumentException.class, () -> tx.stream(all, 0));
        });
    }

    /** Each leaves its query open; the pool holds one connection. */
    @Test
    void manyStreamsThatNobodyClosesLeaveNothingBehind() {
        for (int i = 0; i < 200; i++) {
            IrisTransactions.run(db, tx -> assertTrue(tx.stream(all, 10).iterator().hasNext()));
        }
        assertEquals(1, server.statistics().sessionsOpen());
    }

    @Test
    void theCurrentTransactionIsThatOfTheThread() {
        assertTrue(IrisTransactions.current().isEmpty());
        IrisTransactions.run(db, tx -> {
            tx.insert(Insert.into(readings).set(readings.number, -1));
            assertEquals(ROWS + 1, IrisTransactions.current().orElseThrow().fetch(all).size());
        });
        assertEquals(ROWS + 1, (int) TransactionsKt.transaction(
                db.database(), null, null, exposed -> IrisTransactions.current().orElseThrow().fetch(all).size()));
        assertTrue(IrisTransactions.current().isEmpty());
    }
}
