package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.like;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.query.IrisSelect;
import java.util.List;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.junit.jupiter.api.Test;

/** Rows of several queries are put together (InterSystems SQL Reference, UNION, INTERSECT, EXCEPT). */
interface SetContract extends Fixture {
    private void threeWriters() {
        List.of("Ada", "Alan", "Grace").forEach(this::writer);
    }

    private static IrisSelect named(String pattern) {
        return IrisSelect.from(WRITERS).select(WRITERS.name).where(like(WRITERS.name, pattern));
    }

    private List<String> found(IrisSelect query) {
        return values(query, WRITERS.name);
    }

    @Test
    default void aUnionHasEachRowOnce() {
        threeWriters();
        assertEquals(List.of("Ada", "Alan", "Grace"), found(named("A%").union(named("%a%")).orderBy(WRITERS.name)));
    }

    @Test
    default void aUnionOfAllKeepsDuplicates() {
        threeWriters();
        assertEquals(List.of("Ada", "Ada", "Alan"), found(named("A%").unionAll(named("Ada")).orderBy(WRITERS.name)));
    }

    @Test
    default void anIntersectionHasTheRowsOfBoth() {
        threeWriters();
        assertEquals(List.of("Ada"), found(named("A%").intersect(named("%d%"))));
    }

    @Test
    default void aDifferenceLeavesTheRowsOfTheSecondOut() {
        threeWriters();
        assertEquals(List.of("Alan"), found(named("A%").except(named("Ada"))));
    }

    @Test
    default void aUnionIsOrderedAndCutAsAWhole() {
        threeWriters();
        IrisSelect two = named("A%").union(named("G%")).orderBy(WRITERS.name, SortOrder.DESC).limit(2);
        assertEquals(List.of("Grace", "Alan"), found(two));
    }

    @Test
    default void aUnionHasAPageOfItsRows() {
        threeWriters();
        assertEquals(List.of("Alan"), found(named("A%").union(named("G%")).orderBy(WRITERS.name).limit(1).offset(1)));
    }

    @Test
    default void aBranchOfAUnionHasItsOwnLimit() {
        threeWriters();
        IrisSelect first = named("A%").orderBy(WRITERS.name).limit(1);
        assertEquals(List.of("Ada", "Grace"), found(first.union(named("G%")).orderBy(WRITERS.name)));
    }

    @Test
    default void setOperationsNest() {
        threeWriters();
        IrisSelect rest = named("A%").union(named("G%")).except(named("Ada")).orderBy(WRITERS.name);
        assertEquals(List.of("Alan", "Grace"), found(rest));
    }

    @Test
    default void theValuesOfEveryBranchAreBound() {
        threeWriters();
        IrisSelect either = IrisSelect.from(WRITERS).select(WRITERS.name).where(eq(WRITERS.name, "Ada"))
                .union(IrisSelect.from(WRITERS).select(WRITERS.name).where(eq(WRITERS.name, "Grace")))
                .orderBy(WRITERS.name);
        assertEquals(List.of("Ada", "Grace"), found(either));
    }

    @Test
    default void queriesOfDifferentWidthsAreNotCombined() {
        assertThrows(IllegalArgumentException.class, () -> named("A%").union(IrisSelect.from(WRITERS)));
    }
}
