package io.github.exposediris.core.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.table.IrisTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.junit.jupiter.api.Test;

class UnionRowsTest {
    private static final Kinds KINDS = new Kinds();
    private static final Articles ARTICLES = Articles.TABLE;

    private static List<RowsTogether> together(InsertStatement<?> statement) {
        return DetachedTransaction.within(transaction -> InsertPlan.of(statement, transaction).together(ServerRelease.NEWEST));
    }

    private static List<RowsTogether> together(int rows, BiConsumer<Integer, Insert> row) {
        List<Integer> numbers = IntStream.range(0, rows).boxed().toList();
        return together(DetachedTransaction.within(() -> BatchInsert.into(KINDS, numbers, row).toStatement()));
    }

    private static void plain(int i, Insert row) {
        row.set(KINDS.text, "t" + i).set(KINDS.whole, i).set(KINDS.real, i / 7.0);
    }

    private static List<Integer> sizes(List<RowsTogether> parts) {
        return parts.stream().map(part -> part.rows().size()).toList();
    }

    @Test
    void rowsAreSelectedTogether() {
        assertEquals(
                List.of("INSERT INTO kinds (text, whole, \"real\") SELECT ?, ?, ?"
                        + " UNION ALL SELECT ?, ?, ?"),
                together(2, UnionRowsTest::plain).stream().map(part -> part.statement().sql()).toList());
    }

    @Test
    void valuesKeepTheirOrder() {
        RowsTogether part = together(2, UnionRowsTest::plain).get(0);
        assertEquals(List.of("t0", 0, 0.0, "t1", 1, 1 / 7.0), DetachedTransaction.values(part.statement()));
    }

    @Test
    void partsAreAsFewAsTheirSizesAllow() {
        assertEquals(List.of(48, 52), sizes(together(100, UnionRowsTest::plain)));
        assertEquals(List.of(10, 80, 80, 80), sizes(together(250, UnionRowsTest::plain)));
        assertEquals(List.of(16, 83), sizes(together(99, UnionRowsTest::plain)));
        assertEquals(List.of(1, 44), sizes(together(45, UnionRowsTest::plain)));
        assertEquals(List.of(7), sizes(together(7, UnionRowsTest::plain)));
    }

    /** Each is a text that the server compiles. */
    @Test
    void sizesAreFew() {
        Set<Integer> sizes = new HashSet<>();
        for (int rows = 2; rows <= 1_000; rows++) {
            List<Integer> parts = sizes(together(rows, UnionRowsTest::plain));
            int most = (rows + 82) / 83 + 1;
            assertTrue(parts.size() <= most, rows + " rows: " + parts);
            assertEquals(rows, parts.stream().mapToInt(Integer::intValue).sum());
            sizes.addAll(parts);
        }
        assertTrue(sizes.size() <= 36, sizes.toString());
    }

    @Test
    void aRowThatIsLeftIsAStatementOfItsOwn() {
        assertTrue(together(45, UnionRowsTest::plain).get(0).statement().sql().contains("VALUES (?, ?, ?)"));
    }

    @Test
    void oneRowIsNotPutTogether() {
        assertEquals(List.of(), together(1, UnionRowsTest::plain));
    }

    @Test
    void aTruthIsSentAsANumber() {
        RowsTogether part = together(2, (i, row) -> row.set(KINDS.text, "t").set(KINDS.truth, i == 0)).get(0);
        assertEquals(List.of("t", 1, "t", 0), DetachedTransaction.values(part.statement()));
    }

    @Test
    void decimalsAndNullsArePutTogether() {
        assertEquals(1, together(2, (i, row) -> row.set(KINDS.text, "t").set(KINDS.exact, i == 0 ? null : BigDecimal.ONE)).size());
    }

    @Test
    void aTypeWithAFormOfItsOwnIsNot() {
        assertEquals(List.of(), together(2, (i, row) -> row.set(KINDS.text, "t").set(KINDS.day, LocalDate.EPOCH)));
        assertEquals(List.of(), together(2, (i, row) -> row.set(KINDS.text, "t").set(KINDS.bytes, new byte[1])));
    }

    @Test
    void longTextsAreNot() {
        assertEquals(List.of(), together(2, (i, row) -> row.set(KINDS.text, "t").set(KINDS.letter, "x".repeat(60_000))));
    }

    @Test
    void aRowThatMayReferToAnotherIsNot() {
        Trees trees = new Trees();
        assertEquals(List.of(), together(DetachedTransaction.within(() -> BatchInsert
                .into(trees, List.of(1L, 2L), (i, row) -> row.set(trees.id, i).set(trees.parent, i == 1 ? null : 1L)).toStatement())));
    }

    @Test
    void aKeyThatIsGivenOrWantedIsNot() {
        assertEquals(List.of(), together(articles(false, true)));
        assertEquals(List.of(), together(articles(true, false)));
        assertEquals(1, together(articles(false, false)).size());
    }

    @Test
    void whatIgnoresOrReplacesIsNot() {
        assertEquals(List.of(), together(DetachedTransaction.within(() -> BatchInsert
                .into(ARTICLES, List.of("a", "b"), (title, row) -> row.set(ARTICLES.title, title).set(ARTICLES.pages, 1))
                .ignoring(ARTICLES.title).toStatement())));
        assertEquals(List.of(), together(DetachedTransaction.within(() -> BatchUpsert
                .into(ARTICLES, List.of("a", "b"), (title, row) -> row.set(ARTICLES.title, title).set(ARTICLES.pages, 1), ARTICLES.title)
                .toStatement())));
    }

    private static BatchInsertStatement articles(boolean wanted, boolean given) {
        BatchInsertStatement batch = new BatchInsertStatement(ARTICLES, false, wanted);
        return DetachedTransaction.within(() -> {
            for (int i = 0; i < 2; i++) {
                batch.addBatch();
                batch.set(ARTICLES.title, "title " + i);
                batch.set(ARTICLES.pages, i);
                if (given) {
                    batch.set(ARTICLES.id, (long) i);
                }
            }
            return batch;
        });
    }

    /** Columns of several types. */
    private static final class Kinds extends IrisTable {
        final Column<String> text = text("text", 80);
        final Column<Integer> whole = optional(integer32("whole"));
        final Column<Double> real = optional(float64("real"));
        final Column<BigDecimal> exact = optional(numeric("exact", 10, 2));
        final Column<Boolean> truth = optional(bit("truth"));
        final Column<LocalDate> day = optional(date("day"));
        final Column<byte[]> bytes = optional(bytes("bytes", 10));
        final Column<String> letter = optional(text("letter", 65_000));

        Kinds() {
            super("kinds");
        }
    }

    /** Rows that refer to rows of the same table. */
    private static final class Trees extends IrisTable {
        final Column<Long> id = integer64("id");
        final Column<Long> parent = optional(reference("parent", id));

        Trees() {
            super("trees");
        }
    }
}
