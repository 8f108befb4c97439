package io.github.exposediris.core.exposed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.table.IrisTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.BatchDataInconsistentException;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.junit.jupiter.api.Test;

/** The quick statement is the one that Exposed makes of the same rows, and refuses what Exposed refuses. */
class RecordedBatchTest {
    private static final Articles ARTICLES = Articles.TABLE;
    private static final int ROWS = 4;

    private static BatchInsertStatement quick(Table table, BiConsumer<BatchInsertStatement, Integer> row) {
        RecordedBatch batch = new RecordedBatch(table, false, false);
        for (int i = 0; i < ROWS; i++) {
            batch.nextRow();
            row.accept(batch, i);
        }
        batch.end();
        return batch;
    }

    private static BatchInsertStatement byExposed(Table table, BiConsumer<BatchInsertStatement, Integer> row) {
        BatchInsertStatement batch = new BatchInsertStatement(table, false, false);
        for (int i = 0; i < ROWS; i++) {
            batch.addBatch();
            row.accept(batch, i);
        }
        batch.validateLastBatch();
        return batch;
    }

    private static List<List<Pair<IColumnType<?>, Object>>> arguments(BatchInsertStatement statement) {
        List<List<Pair<IColumnType<?>, Object>>> rows = new ArrayList<>();
        statement.arguments().forEach(row -> {
            List<Pair<IColumnType<?>, Object>> arguments = new ArrayList<>();
            row.forEach(arguments::add);
            rows.add(arguments);
        });
        return rows;
    }

    private static void assertAlike(Table table, BiConsumer<BatchInsertStatement, Integer> row) {
        DetachedTransaction.within(transaction -> {
            BatchInsertStatement quick = quick(table, row);
            BatchInsertStatement slow = byExposed(table, row);
            quick.validateLastBatch();
            assertEquals(slow.prepareSQL(transaction, true), quick.prepareSQL(transaction, true));
            assertEquals(arguments(slow), arguments(quick));
            assertEquals(List.copyOf(slow.getArguments()), List.copyOf(quick.getArguments()));
            return quick;
        });
    }

    private static void assertRefused(BiConsumer<BatchInsertStatement, Integer> row) {
        assertThrows(BatchDataInconsistentException.class, () -> DetachedTransaction.within(() -> byExposed(ARTICLES, row)));
        assertThrows(BatchDataInconsistentException.class, () -> DetachedTransaction.within(() -> {
            BatchInsertStatement quick = quick(ARTICLES, row);
            quick.validateLastBatch();
            return quick;
        }));
    }

    @Test
    void likeRows() {
        assertAlike(ARTICLES, (row, i) -> {
            row.set(ARTICLES.title, "title " + i);
            row.set(ARTICLES.pages, i);
            row.set(ARTICLES.author, i == 1 ? null : 7L);
        });
    }

    @Test
    void aColumnThatIsSetTwice() {
        assertAlike(ARTICLES, (row, i) -> {
            row.set(ARTICLES.pages, 0);
            row.set(ARTICLES.title, "title " + i);
            row.set(ARTICLES.pages, i);
        });
    }

    @Test
    void aRowThatSetsMore() {
        IntStream.range(0, ROWS).forEach(more -> assertAlike(ARTICLES, (row, i) -> {
            row.set(ARTICLES.title, "title " + i);
            row.set(ARTICLES.pages, i);
            if (i == more) {
                row.set(ARTICLES.author, 7L);
            }
        }));
    }

    @Test
    void rowsInAnotherOrder() {
        assertAlike(ARTICLES, (row, i) -> {
            if (i == 2) {
                row.set(ARTICLES.pages, i);
            }
            row.set(ARTICLES.title, "title " + i);
            row.set(ARTICLES.pages, i);
        });
    }

    @Test
    void anExpression() {
        IntStream.range(0, ROWS).forEach(which -> assertAlike(ARTICLES, (row, i) -> {
            row.set(ARTICLES.title, "title " + i);
            if (i == which) {
                row.set(ARTICLES.pages, new LiteralOp<>(new IntegerColumnType(), i));
            } else {
                row.set(ARTICLES.pages, i);
            }
        }));
    }

    @Test
    void aDefaultOfTheProgram() {
        Counted counted = new Counted();
        assertAlike(counted, (row, i) -> row.set(counted.name, "name " + i));
        assertAlike(counted, (row, i) -> {
            row.set(counted.name, "name " + i);
            if (i > 1) {
                row.set(counted.number, i);
            }
        });
        assertAlike(counted, (row, i) -> {
            row.set(counted.name, "name " + i);
            row.set(counted.number, i);
        });
    }

    @Test
    void rowsThatSetNothing() {
        assertRefused((row, i) -> {});
    }

    @Test
    void aColumnThatIsMissing() {
        assertRefused((row, i) -> row.set(ARTICLES.title, "title " + i));
        IntStream.range(0, ROWS).forEach(which -> assertRefused((row, i) -> {
            row.set(ARTICLES.title, "title " + i);
            if (i != which) {
                row.set(ARTICLES.pages, i);
            }
        }));
    }

    @Test
    void aKeyThatOnlySomeRowsGive() {
        assertRefused((row, i) -> {
            row.set(ARTICLES.title, "title " + i);
            row.set(ARTICLES.pages, i);
            if (i == 2) {
                row.set(ARTICLES.id, 9L);
            }
        });
    }

    /** With a default that the program computes. */
    private static final class Counted extends IrisTable {
        final Column<String> name = text("name", 20);
        final Column<Integer> number = clientDefault(integer32("number"), () -> 5);

        Counted() {
            super("counted");
        }
    }
}
