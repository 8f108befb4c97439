package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.exposed.RowView;
import io.github.exposediris.core.query.Conditions;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.embedded.EmbeddedIris;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Column;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that a program makes into objects of its own while they are read. */
class MappedRowsTest {
    private static final class Visits extends IrisTable {
        final Column<Integer> number = integer32("number");
        final Column<String> guest = optional(text("guest", 40));
        final Column<LocalDateTime> at = dateTime("arrived");

        Visits() {
            super("mapped_visits");
        }
    }

    private record Visit(int number, String guest) {}

    private final Visits visits = new Visits();
    private final EmbeddedIris server = EmbeddedIris.start();
    private final IrisJdbcDatabase db = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(1));

    @BeforeEach
    void fill() {
        List<Integer> numbers = IntStream.rangeClosed(1, 5).boxed().toList();
        IrisTransactions.run(db, tx -> {
            tx.create(visits);
            tx.insert(BatchInsert.into(visits, numbers, (i, row) -> row.set(visits.number, i)
                    .set(visits.guest, i == 3 ? null : "guest " + i)
                    .set(visits.at, LocalDateTime.of(2026, 1, i, 12, 0))));
        });
    }

    @AfterEach
    void close() {
        db.close();
        server.close();
    }

    private IrisSelect all() {
        return IrisSelect.from(visits).orderBy(visits.number);
    }

    private Visit visit(RowView row) {
        return new Visit(row.get(visits.number), row.get(visits.guest));
    }

    @Test
    void rowsBecomeRecords() {
        List<Visit> read = IrisTransactions.inTransaction(db, tx -> tx.fetch(all().select(visits.number, visits.guest), this::visit));
        assertEquals(List.of(new Visit(1, "guest 1"), new Visit(2, "guest 2"), new Visit(3, null),
                new Visit(4, "guest 4"), new Visit(5, "guest 5")), read);
    }

    @Test
    void everyTypeIsRead() {
        List<LocalDateTime> read = IrisTransactions.inTransaction(db, tx -> tx.fetch(all(), row -> row.get(visits.at)));
        assertEquals(LocalDateTime.of(2026, 1, 5, 12, 0), read.get(4));
    }

    @Test
    void nullMayBeMadeOfARow() {
        assertEquals(5, IrisTransactions.inTransaction(db, tx -> tx.fetch(all(), row -> (Object) null)).size());
    }

    @Test
    void aMappingMayUseTheTransaction() {
        List<Integer> counts = IrisTransactions.inTransaction(db, tx -> tx.fetch(all().select(visits.number), row ->
                tx.fetch(IrisSelect.from(visits).where(Conditions.less(visits.number, row.get(visits.number)))).size()));
        assertEquals(List.of(0, 1, 2, 3, 4), counts);
    }

    @Test
    void whatAMappingThrowsIsThrown() {
        IllegalArgumentException thrown = new IllegalArgumentException("no guest");
        assertSame(thrown, assertThrows(IllegalArgumentException.class, () -> IrisTransactions.run(db, tx -> tx.fetch(all(), row -> {
            throw thrown;
        }))));
        List<?> again = IrisTransactions.inTransaction(db, tx -> tx.fetch(all()));
        assertEquals(5, again.size(), "the connection serves again");
    }

    @Test
    void aStreamOfRecordsIsReadSomeRowsAtATime() {
        List<Integer> read = IrisTransactions.inTransaction(db, tx -> {
            try (Stream<Visit> stream = tx.stream(all(), 2, this::visit)) {
                return stream.map(Visit::number).limit(3).toList();
            }
        });
        assertEquals(List.of(1, 2, 3), read);
    }

    @Test
    void aRowOfAStreamThatWasLeftTellsNothing() {
        IrisTransactions.run(db, tx -> {
            List<RowView> kept = tx.stream(all(), 2, row -> row).toList();
            assertThrows(IllegalStateException.class, () -> kept.get(0).get(visits.number));
        });
    }
}
