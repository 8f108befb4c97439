package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.ForeignKeyViolationException;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.InsertSelect;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.testkit.Need;
import java.util.List;
import org.jetbrains.exposed.v1.core.Alias;
import org.jetbrains.exposed.v1.core.Join;
import org.jetbrains.exposed.v1.core.JoinType;
import org.junit.jupiter.api.Test;

/** Statements that touch several tables, or that are given as texts. */
interface StatementContract extends Fixture {
    private static Join textsOfWriters() {
        return TEXTS.innerJoin(WRITERS);
    }

    private void twoTexts() {
        long ada = writer("Ada");
        long grace = writer("Grace");
        transaction(tx -> {
            tx.insert(text(ada, "one"));
            tx.insert(text(grace, "two"));
        });
    }

    @Test
    @Differs(Need.COUNT)
    default void theRowsOfAQueryAreInserted() {
        long ada = writer("Ada");
        writer("Grace");
        IrisSelect names = IrisSelect.from(WRITERS).select(WRITERS.id, WRITERS.name).where(eq(WRITERS.id, ada));
        int inserted = backend().transaction(tx -> tx.insert(InsertSelect.of(names, TEXTS.writer, TEXTS.title)));
        assertEquals(count(1), inserted);
        assertEquals(List.of("Ada"), values(IrisSelect.from(TEXTS), TEXTS.title));
    }

    @Test
    @Differs(Need.COUNT)
    default void anUpdateReachesTheRowsThatHaveAPartner() {
        twoTexts();
        int updated = backend().transaction(tx -> tx.update(
                Update.of(textsOfWriters()).set(TEXTS.words, 5).where(eq(WRITERS.name, "Ada"))));
        assertEquals(count(1), updated);
        assertEquals(List.of("one"), values(IrisSelect.from(TEXTS).where(eq(TEXTS.words, 5)), TEXTS.title));
    }

    @Test
    @Differs(Need.COUNT)
    default void anUpdateTakesValuesFromThePartner() {
        twoTexts();
        assertEquals(count(2), (int) backend().transaction(tx -> tx.update(Update.of(textsOfWriters()).setTo(TEXTS.title, WRITERS.name))));
        assertEquals(List.of("Ada", "Grace"), values(IrisSelect.from(TEXTS).orderBy(TEXTS.id), TEXTS.title));
    }

    @Test
    @Differs(Need.COUNT)
    default void anUpdateOfAJoinBindsItsValuesWhereTheyBelong() {
        twoTexts();
        Join join = new Join(TEXTS, WRITERS, JoinType.INNER, TEXTS.writer, WRITERS.id, false, () -> eq(WRITERS.name, "Grace"));
        int updated = backend().transaction(tx -> tx.update(Update.of(join).set(TEXTS.words, 9).where(eq(TEXTS.title, "two"))));
        assertEquals(count(1), updated);
        assertEquals(List.of("two"), values(IrisSelect.from(TEXTS).where(eq(TEXTS.words, 9)), TEXTS.title));
    }

    @Test
    @Differs(Need.COUNT)
    default void aDeleteReachesTheRowsThatHaveAPartner() {
        twoTexts();
        int deleted = backend().transaction(tx -> tx.delete(Delete.from(TEXTS, textsOfWriters(), eq(WRITERS.name, "Ada"))));
        assertEquals(count(1), deleted);
        assertEquals(List.of("two"), values(IrisSelect.from(TEXTS), TEXTS.title));
    }

    @Test
    @Differs(Need.COUNT)
    default void aTableMayBeItsOwnPartner() {
        twoTexts();
        Alias<Texts> other = new Alias<>(TEXTS, "other");
        Join pairs = new Join(TEXTS, other, JoinType.INNER, TEXTS.title, other.get(TEXTS.title), false, () -> eq(TEXTS.title, "one"));
        assertEquals(count(1), (int) backend().transaction(tx -> tx.update(Update.of(pairs).set(TEXTS.words, 1))));
    }

    @Test
    default void anUpdateOverAnOuterJoinIsRefused() {
        Update outer = Update.of(TEXTS.leftJoin(WRITERS)).set(TEXTS.words, 1);
        UnsupportedByIrisException refusal =
                assertThrows(UnsupportedByIrisException.class, () -> transaction(tx -> tx.update(outer)));
        assertTrue(refusal.getMessage().contains("outer join"), refusal.getMessage());
    }

    @Test
    default void truncatingATableBeginsItsCounterAnew() {
        writer("Ada");
        writer("Grace");
        transaction(tx -> {
            tx.truncate(TEXTS);
            tx.truncate(WRITERS);
        });
        assertEquals(1, writer("Kay"));
    }

    @Test
    default void aTableThatIsReferredToIsNotTruncated() {
        twoTexts();
        assertThrows(ForeignKeyViolationException.class, () -> transaction(tx -> tx.truncate(WRITERS)));
    }

    @Test
    @Differs(Need.COUNT)
    default void aTextIsExecutedWithItsValues() {
        twoTexts();
        SqlStatement update = SqlStatement.of("UPDATE contract_texts SET words = ? WHERE title = ?")
                .bind(TEXTS.words, 3)
                .bind(TEXTS.title, "one");
        assertEquals(count(1), (int) backend().transaction(tx -> tx.execute(update)));
        assertEquals(List.of("one"), values(IrisSelect.from(TEXTS).where(eq(TEXTS.words, 3)), TEXTS.title));
    }

    @Test
    default void aTextThatReturnsRowsIsReadWithItsValues() {
        twoTexts();
        SqlStatement query = SqlStatement.of("SELECT title FROM contract_texts WHERE title <> ?").bind(TEXTS.title, "one");
        assertEquals(List.of("two"), backend().transaction(tx -> tx.query(query)));
    }

    /** The field Plan is an XML text (InterSystems SQL Reference, EXPLAIN). */
    @Test
    @Needs(Need.OTHER_FIRST_WORD)
    default void aQueryIsExplained() {
        IrisSelect query = IrisSelect.from(WRITERS).where(eq(WRITERS.name, "Ada")).orderBy(WRITERS.name).limit(1);
        List<String> plans = backend().transaction(tx -> tx.query(SqlStatement.explain(query)));
        assertEquals(1, plans.size());
        assertTrue(plans.get(0).startsWith("<plans>"), plans.get(0));
    }
}
