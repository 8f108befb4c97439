package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.eqColumn;
import static io.github.exposediris.core.query.Conditions.isNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.InvalidNameException;
import io.github.exposediris.core.query.IrisSelect;
import java.util.List;
import java.util.stream.Collectors;
import org.jetbrains.exposed.v1.core.Alias;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnSet;
import org.jetbrains.exposed.v1.core.Join;
import org.jetbrains.exposed.v1.core.JoinType;
import org.jetbrains.exposed.v1.core.QueryAlias;
import org.junit.jupiter.api.Test;

/** Tables and sub-queries are joined in every way (InterSystems SQL Reference, JOIN and FROM). */
interface JoinContract extends Fixture {
    private void adaWithATextAndGraceWithNone() {
        long ada = writer("Ada");
        writer("Grace");
        transaction(tx -> tx.insert(text(ada, "one")));
    }

    private static Join joined(JoinType type) {
        return new Join(WRITERS, TEXTS, type, WRITERS.id, TEXTS.writer, false, null);
    }

    /** The pairs of names and titles; a name or title that is missing is a dash. */
    private String pairs(ColumnSet source) {
        IrisSelect query = IrisSelect.from(source).select(WRITERS.name, TEXTS.title).orderBy(WRITERS.name);
        return backend().transaction(tx -> tx.fetch(query).stream()
                .map(row -> shown(row.getOrNull(WRITERS.name)) + " " + shown(row.getOrNull(TEXTS.title)))
                .collect(Collectors.joining(", ")));
    }

    private static String shown(Object value) {
        return value == null ? "-" : value.toString();
    }

    @Test
    default void anInnerJoinLeavesOutWhatHasNoPartner() {
        adaWithATextAndGraceWithNone();
        assertEquals("Ada one", pairs(joined(JoinType.INNER)));
    }

    @Test
    default void aLeftJoinKeepsWhatHasNoPartnerOnTheRight() {
        adaWithATextAndGraceWithNone();
        assertEquals("Ada one, Grace -", pairs(joined(JoinType.LEFT)));
    }

    @Test
    default void aRightJoinKeepsWhatHasNoPartnerOnTheLeft() {
        adaWithATextAndGraceWithNone();
        Join turned = new Join(TEXTS, WRITERS, JoinType.RIGHT, TEXTS.writer, WRITERS.id, false, null);
        assertEquals("Ada one, Grace -", pairs(turned));
    }

    @Test
    default void aFullJoinKeepsWhatHasNoPartnerOnEitherSide() {
        adaWithATextAndGraceWithNone();
        long ada = values(IrisSelect.from(WRITERS), WRITERS.id).get(0);
        transaction(tx -> tx.insert(text(ada, "Grace")));
        assertEquals("- one, Ada -, Grace Grace", pairs(
                new Join(WRITERS, TEXTS, JoinType.FULL, null, null, false, () -> eqColumn(WRITERS.name, TEXTS.title))));
    }

    @Test
    default void aCrossJoinPairsEveryRowWithEveryOther() {
        adaWithATextAndGraceWithNone();
        assertEquals("Ada one, Grace one", pairs(WRITERS.crossJoin(TEXTS)));
    }

    @Test
    default void aJoinHasFurtherConditions() {
        adaWithATextAndGraceWithNone();
        Join none = new Join(WRITERS, TEXTS, JoinType.LEFT, WRITERS.id, TEXTS.writer, false, () -> eq(TEXTS.title, "two"));
        assertEquals("Ada -, Grace -", pairs(none));
    }

    @Test
    default void rowsWithoutAPartnerAreFound() {
        adaWithATextAndGraceWithNone();
        IrisSelect idle = IrisSelect.from(joined(JoinType.LEFT)).select(WRITERS.name).where(isNull(TEXTS.id));
        assertEquals(List.of("Grace"), values(idle, WRITERS.name));
    }

    @Test
    default void aTableIsJoinedWithItselfByAnAlias() {
        adaWithATextAndGraceWithNone();
        Alias<Writers> other = new Alias<>(WRITERS, "other");
        Join pairs = new Join(WRITERS, other, JoinType.INNER, null, null, false, () -> eqColumn(WRITERS.name, other.get(WRITERS.name)));
        assertEquals(2, backend().transaction(tx -> tx.fetch(IrisSelect.from(pairs).select(WRITERS.name, other.get(WRITERS.name)))).size());
    }

    @Test
    default void aSubQueryIsASource() {
        adaWithATextAndGraceWithNone();
        IrisSelect grace = IrisSelect.from(WRITERS).select(WRITERS.id, WRITERS.name).where(eq(WRITERS.name, "Grace"));
        QueryAlias graces = new QueryAlias(grace, "graces");
        Column<String> name = graces.get(WRITERS.name);
        assertEquals(List.of("Grace"), values(IrisSelect.from(graces).select(name), name));
    }

    @Test
    default void aSubQueryIsJoined() {
        adaWithATextAndGraceWithNone();
        QueryAlias ones = new QueryAlias(IrisSelect.from(TEXTS).select(TEXTS.writer, TEXTS.title).where(eq(TEXTS.title, "one")), "ones");
        Join join = new Join(WRITERS, ones, JoinType.INNER, WRITERS.id, ones.get(TEXTS.writer), false, null);
        assertEquals(List.of("Ada"), values(IrisSelect.from(join).select(WRITERS.name, ones.get(TEXTS.title)), WRITERS.name));
    }

    /** Exposed writes it as it is, and {@code found} is a reserved word. */
    @Test
    default void aReservedWordIsNoAliasOfAJoinedSubQuery() {
        QueryAlias found = new QueryAlias(IrisSelect.from(TEXTS).select(TEXTS.writer), "found");
        Join join = new Join(WRITERS, found, JoinType.INNER, WRITERS.id, found.get(TEXTS.writer), false, null);
        assertThrows(InvalidNameException.class, () -> values(IrisSelect.from(join).select(WRITERS.name), WRITERS.name));
    }

    @Test
    default void aUnionIsASource() {
        adaWithATextAndGraceWithNone();
        IrisSelect union = IrisSelect.from(WRITERS).select(WRITERS.name).where(eq(WRITERS.name, "Ada"))
                .union(IrisSelect.from(WRITERS).select(WRITERS.name).where(eq(WRITERS.name, "Grace")));
        QueryAlias both = new QueryAlias(union, "both_of_them");
        Column<String> name = both.get(WRITERS.name);
        assertEquals(List.of("Ada", "Grace"), values(IrisSelect.from(both).select(name).orderBy(name), name));
    }
}
