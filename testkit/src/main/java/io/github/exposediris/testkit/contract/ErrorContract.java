package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.ForeignKeyViolationException;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.MissingObjectException;
import io.github.exposediris.core.error.NotNullViolationException;
import io.github.exposediris.core.error.UniqueViolationException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.testkit.Need;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A failure is told by its type and SQLCODE (InterSystems IRIS error reference), and tells no value. */
interface ErrorContract extends Fixture {
    private <E extends IrisException> E refused(Class<E> type, int sqlCode, Runnable work) {
        E refusal = assertThrows(type, work::run);
        boolean told = !lacks(Need.SQL_CODE);
        assertEquals(told ? sqlCode : 0, refusal.sqlCode().orElse(0));
        assertFalse(String.valueOf(refusal.getMessage()).contains("secret"), refusal.getMessage());
        return refusal;
    }

    @Test
    @Differs(Need.SQL_CODE)
    default void aUniqueValueWrittenTwiceIsAUniqueViolation() {
        writer("secret");
        refused(UniqueViolationException.class, 119, () -> writer("secret"));
    }

    @Test
    @Differs(Need.SQL_CODE)
    default void uniquenessDisregardsCase() {
        writer("Secret");
        refused(UniqueViolationException.class, 119, () -> writer("sECRET"));
    }

    @Test
    @Differs(Need.SQL_CODE)
    default void aUniqueValueReachedByAnUpdateIsAUniqueViolation() {
        writer("secret");
        long other = writer("other");
        refused(UniqueViolationException.class, 120, () -> transaction(
                tx -> tx.update(Update.of(WRITERS).set(WRITERS.name, "secret").where(eq(WRITERS.id, other)))));
    }

    @Test
    @Differs(Need.SQL_CODE)
    default void aReferenceToNothingIsAForeignKeyViolation() {
        refused(ForeignKeyViolationException.class, 121, () -> transaction(tx -> tx.insert(text(4711, "secret"))));
    }

    @Test
    @Differs(Need.SQL_CODE)
    default void deletingWhatIsReferredToIsAForeignKeyViolation() {
        long writer = writer("secret");
        transaction(tx -> tx.insert(text(writer, "t")));
        refused(ForeignKeyViolationException.class, 124, () -> transaction(tx -> tx.delete(Delete.all(WRITERS))));
    }

    @Test
    @Differs(Need.SQL_CODE)
    default void aMissingValueIsANotNullViolation() {
        refused(NotNullViolationException.class, 108, () -> transaction(tx -> tx.insert(
                Insert.into(TEXTS).set(TEXTS.title, "secret"))));
    }

    /** Also where no SQLCODE comes with the words. */
    @Test
    @Differs({Need.SQL_CODE, Need.NAME_CASE})
    default void aFailureTellsItsTableAndColumn() {
        IrisException required = refused(NotNullViolationException.class, 108, () -> transaction(tx -> tx.insert(
                Insert.into(TEXTS).set(TEXTS.title, "secret"))));
        assertEquals(spelt(Optional.of("SQLUser." + TEXTS.getTableName())), spelt(required.table()));
        assertEquals(spelt(Optional.of(TEXTS.writer.getName())), spelt(required.column()));
        IrisException orphan = refused(ForeignKeyViolationException.class, 121, () -> transaction(tx -> tx.insert(text(4711, "secret"))));
        assertEquals(spelt(Optional.of("SQLUser." + TEXTS.getTableName())), spelt(orphan.table()));
        assertEquals(spelt(Optional.of(TEXTS.writer.getName())), spelt(orphan.column()));
        assertTrue(orphan.constraint().isPresent());
    }

    @Test
    @Differs(Need.SQL_CODE)
    default void aMissingTableIsAMissingObject() {
        transaction(tx -> tx.drop(TEXTS));
        try {
            refused(MissingObjectException.class, 30, () -> transaction(tx -> tx.fetch(IrisSelect.from(TEXTS))));
        } finally {
            transaction(tx -> tx.create(TEXTS));
        }
    }

    @Test
    default void aTextThatIsTooLongIsAnInvalidValue() {
        IrisException refusal = assertThrows(InvalidValueException.class, () -> writer("secret".repeat(20)));
        assertFalse(String.valueOf(refusal.getMessage()).contains("secret"), refusal.getMessage());
    }
}
