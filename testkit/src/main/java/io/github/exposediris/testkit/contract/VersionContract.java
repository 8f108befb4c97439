package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.OptimisticLockException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.testkit.Need;
import java.util.function.Consumer;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.junit.jupiter.api.Test;

/**
 * A row is written only if it is still as it was read: ROWVERSION counts up at every insert and update (Using InterSystems SQL, RowVersion,
 * AutoIncrement, and Serial Counter Fields).
 */
interface VersionContract extends Fixture {
    Versioned ROWS = Versioned.TABLE;

    private void withARow(Consumer<ResultRow> work) {
        transaction(tx -> tx.drop(ROWS));
        transaction(tx -> tx.create(ROWS));
        try {
            transaction(tx -> tx.insert(Insert.into(ROWS).set(ROWS.title, "first")));
            work.accept(only(IrisSelect.from(ROWS)));
        } finally {
            transaction(tx -> tx.drop(ROWS));
        }
    }

    private static Update titled(String title, ResultRow read) {
        return Update.of(ROWS).set(ROWS.title, title).where(eq(ROWS.id, read.get(ROWS.id))).ifVersion(ROWS.version, read.get(ROWS.version));
    }

    @Test
    @Needs(Need.COUNT)
    default void aRowIsUpdatedByTheVersionThatWasRead() {
        withARow(read -> {
            assertEquals(1, (int) backend().transaction(tx -> tx.update(titled("second", read))));
            ResultRow now = only(IrisSelect.from(ROWS));
            assertEquals("second", now.get(ROWS.title));
            assertTrue(now.get(ROWS.version) > read.get(ROWS.version));
        });
    }

    @Test
    @Needs(Need.COUNT)
    default void aRowThatWasChangedMeanwhileIsNotUpdated() {
        withARow(read -> {
            transaction(tx -> tx.update(Update.of(ROWS).set(ROWS.title, "theirs")));
            OptimisticLockException stale =
                    assertThrows(OptimisticLockException.class, () -> transaction(tx -> tx.update(titled("mine", read))));
            assertEquals("No row of table contract_versioned has the version that was read: another transaction changed or deleted it."
                    + " Read it again and repeat the work.", stale.getMessage());
            assertEquals("theirs", only(IrisSelect.from(ROWS)).get(ROWS.title));
        });
    }

    @Test
    @Needs(Need.COUNT)
    default void aRowThatWasChangedMeanwhileIsNotDeleted() {
        withARow(read -> {
            transaction(tx -> tx.update(Update.of(ROWS).set(ROWS.title, "theirs")));
            Delete mine = Delete.from(ROWS, eq(ROWS.id, read.get(ROWS.id))).ifVersion(ROWS.version, read.get(ROWS.version));
            assertThrows(OptimisticLockException.class, () -> transaction(tx -> tx.delete(mine)));
            assertEquals("theirs", only(IrisSelect.from(ROWS)).get(ROWS.title));
        });
    }

    @Test
    @Needs(Need.COUNT)
    default void aRowThatWasDeletedMeanwhileIsNotUpdated() {
        withARow(read -> {
            transaction(tx -> tx.delete(Delete.all(ROWS)));
            assertThrows(OptimisticLockException.class, () -> transaction(tx -> tx.update(titled("mine", read))));
        });
    }
}
