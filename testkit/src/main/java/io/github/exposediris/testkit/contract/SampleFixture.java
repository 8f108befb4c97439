package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** How the contract shows that a value is kept, or refused. */
interface SampleFixture extends Fixture {
    Samples SAMPLES = Samples.TABLE;

    /** A bound value comes back, and is found by itself. */
    default <T> void keeps(Column<@Nullable T> column, T value) {
        long id = inserted(Insert.into(SAMPLES).set(column, value));
        assertRead(column, value, id);
        assertEquals(List.of(id), values(IrisSelect.from(SAMPLES).where(eq(column, value)), SAMPLES.id), column.getName());
        removed(id);
    }

    /** A bound value comes back; streams are found by nothing. */
    default <T> void keepsStream(Column<@Nullable T> column, T value) {
        assertRead(column, value, inserted(Insert.into(SAMPLES).set(column, value)));
    }

    /** A value that stands in the statement's text comes back. */
    default <T> void keepsLiteral(Column<@Nullable T> column, T value) {
        long id = inserted(Insert.into(SAMPLES).setTo(column, literal(column, value)));
        assertRead(column, value, id);
        removed(id);
    }

    /** A value is refused in every kind of statement, with the column's name, and nothing is written. */
    default <T> void refuses(Column<@Nullable T> column, T value, String problem) {
        long id = inserted(Insert.into(SAMPLES).set(SAMPLES.flag, true));
        String message = "Column contract_samples." + column.getName() + ": " + problem + "; nothing was sent.";
        assertRefused(message, () -> transaction(tx -> tx.insert(Insert.into(SAMPLES).set(column, value))));
        assertRefused(message, () -> transaction(tx -> tx.update(Update.of(SAMPLES).set(column, value).where(eq(SAMPLES.id, id)))));
        assertRefused(message, () -> transaction(tx -> tx.insert(
                BatchInsert.into(SAMPLES, List.of(1, 2), (i, row) -> row.set(column, i == 1 ? null : value)))));
        assertEquals(List.of(id), values(IrisSelect.from(SAMPLES), SAMPLES.id));
        assertNull(only(IrisSelect.from(SAMPLES)).get(column));
        removed(id);
    }

    default long inserted(Insert row) {
        return inserted(row, SAMPLES.id);
    }

    private void removed(long id) {
        transaction(tx -> tx.delete(Delete.from(SAMPLES, eq(SAMPLES.id, id))));
    }

    private <T> void assertRead(Column<@Nullable T> column, T value, long id) {
        T read = only(IrisSelect.from(SAMPLES).where(eq(SAMPLES.id, id))).get(column);
        if (value instanceof byte[] bytes) {
            assertArrayEquals(bytes, (byte[]) read, column.getName());
        } else {
            assertEquals(value, read, column.getName());
        }
    }

    private static void assertRefused(String message, Executable statement) {
        assertEquals(message, assertThrows(InvalidValueException.class, statement).getMessage());
    }

    private static <T> LiteralOp<@Nullable T> literal(Column<@Nullable T> column, T value) {
        return new LiteralOp<>(column.getColumnType(), value);
    }
}
