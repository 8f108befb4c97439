package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.testkit.TransactionUnderTest;
import io.github.exposediris.testkit.random.Seed;
import io.github.exposediris.vector.NearestNeighbours;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A value that its column would cut, round or not take is refused before anything is sent, in every kind of statement. */
interface RefusedValueContract extends SampleFixture {
    /** How many rows a batch has at most, of which one is refused. */
    int FEW = 40;

    /** A value of each column is tried for every so many of the random values. */
    int EACH = 20;

    @Test
    default void randomValuesOutsideOfTheirTypeAreRefusedBeforeTheyAreSent() {
        Random random = Seed.random();
        OutsideSamples outside = new OutsideSamples(random);
        int rounds = Math.max(10, randomValues() / EACH);
        System.out.println(rounds * outside.values().size() + " values outside of their types, seed " + Seed.value());
        long id = inserted(Insert.into(SAMPLES).set(SAMPLES.flag, true));
        int before = server().statementCount();
        transaction(tx -> {
            for (int i = 0; i < rounds; i++) {
                outside.values().forEach((column, value) -> isRefused(tx, optional(column), value.get(), random));
            }
        });
        assertNothingWasWritten(server().statementsAfter(before));
        ResultRow row = only(IrisSelect.from(SAMPLES).where(eq(SAMPLES.id, id)));
        outside.values().keySet().stream().filter(column -> column.getTable() == SAMPLES)
                .forEach(column -> assertNull(row.get(column), column.getName()));
    }

    private void assertNothingWasWritten(List<String> statements) {
        List<String> writes = statements.stream()
                .filter(sql -> sql.toUpperCase(Locale.ROOT).contains("INSERT") || sql.toUpperCase(Locale.ROOT).contains("UPDATE"))
                .toList();
        assertEquals(List.of(), writes, "seed " + Seed.value());
        assertEquals(1, values(IrisSelect.from(SAMPLES), SAMPLES.id).size());
        assertEquals(0, values(IrisSelect.from(TEXTS), TEXTS.id).size());
    }

    private void isRefused(TransactionUnderTest tx, Column<@Nullable Object> column, Object value, Random random) {
        int kind = random.nextInt(5);
        assertThrows(InvalidValueException.class, () -> {
            switch (kind) {
                case 0 -> tx.insert(blank(column).set(column, value));
                case 1 -> tx.update(Update.of(column.getTable()).set(column, value));
                case 2 -> tx.insert(batch(column, value, random));
                case 3 -> tx.insert(blank(column).setTo(column, written(column, value, random)));
                default -> tx.update(Update.of(column.getTable()).setTo(column, written(column, value, random)));
            }
        }, () -> column.getName() + " takes " + shown(value) + " in statement of kind " + kind + ", seed " + Seed.value());
    }

    private Insert blank(Column<?> column) {
        return column.getTable() == TEXTS ? text(1, "t") : Insert.into(column.getTable());
    }

    private BatchInsert<?> batch(Column<@Nullable Object> column, Object value, Random random) {
        int rows = 1 + random.nextInt(FEW);
        int refused = random.nextInt(rows);
        boolean ofTexts = column.getTable() == TEXTS;
        return BatchInsert.into(column.getTable(), IntStream.range(0, rows).boxed().toList(), (i, row) -> {
            row.set(column, i == refused ? value : null);
            if (ofTexts) {
                row.set(TEXTS.writer, 1L).set(TEXTS.title, "t");
            }
        });
    }

    /** The value as an expression. */
    private static Expression<@Nullable Object> written(Column<@Nullable Object> column, Object value, Random random) {
        return random.nextBoolean() ? new LiteralOp<>(column.getColumnType(), value) : new QueryParameter<>(value, column.getColumnType());
    }

    @SuppressWarnings("unchecked") // each of them takes NULL, and a value that was made for it
    private static Column<@Nullable Object> optional(Column<?> column) {
        return (Column<@Nullable Object>) column;
    }

    private static String shown(Object value) {
        if (value instanceof double[] vector) {
            return Arrays.toString(vector);
        }
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }

    @Test
    default void randomVectorsThatNoneInTheColumnComparesWithAreRefused() {
        Random random = Seed.random();
        OutsideSamples outside = new OutsideSamples(random);
        for (int i = 0; i < Math.max(10, randomValues() / EACH); i++) {
            double[] vector = (double[]) outside.values().get(TEXTS.embedding).get();
            assertThrows(InvalidValueException.class, () -> NearestNeighbours.of(TEXTS, TEXTS.embedding, vector, 1),
                    () -> Arrays.toString(vector) + ", seed " + Seed.value());
        }
    }

    /** Exposed makes the text of a batch of its first row, so that the others would get its literal. */
    @Test
    default void aBatchWhoseRowsGiveDifferentLiteralsIsRefused() {
        int before = server().statementCount();
        for (int other : new int[] {1, 2}) {
            BatchInsert<Integer> rows = BatchInsert.into(SAMPLES, List.of(1, 2, 3), (i, row) -> {
                Expression<@Nullable Integer> literal = new LiteralOp<>(SAMPLES.int32.getColumnType(), i == other ? i : 7);
                row.setTo(SAMPLES.int32, literal);
            });
            InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> transaction(tx -> tx.insert(rows)));
            assertEquals("Column contract_samples.int32: row 2 of the batch gives it an expression or a literal of its own, and the first"
                    + " row, which the text of all is made of, gives it an expression or a literal of its own; give all rows a value, or insert"
                    + " the row by itself; nothing was sent.", refusal.getMessage());
        }
        BatchInsert<Integer> mixed = BatchInsert.into(SAMPLES, List.of(1, 2), (i, row) -> {
            if (i == 1) {
                row.set(SAMPLES.int32, 1);
            } else {
                row.setTo(SAMPLES.int32, new LiteralOp<>(SAMPLES.int32.getColumnType(), 2));
            }
        });
        assertThrows(InvalidValueException.class, () -> transaction(tx -> tx.insert(mixed)));
        assertTrue(server().statementsAfter(before).stream().noneMatch(sql -> sql.toUpperCase(Locale.ROOT).contains("INSERT")));
    }

    @Test
    default void aBatchWhoseRowsGiveTheSameLiteralIsWritten() {
        BatchInsert<Integer> rows = BatchInsert.into(SAMPLES, List.of(1, 2, 3), (i, row) -> row.set(SAMPLES.int32, i)
                .setTo(SAMPLES.label, new LiteralOp<>(SAMPLES.label.getColumnType(), "same")));
        transaction(tx -> tx.insert(rows));
        IrisSelect written = IrisSelect.from(SAMPLES).orderBy(SAMPLES.id);
        assertEquals(List.of("same", "same", "same"), values(written, SAMPLES.label));
        assertEquals(List.of(1, 2, 3), values(written, SAMPLES.int32));
    }
}
