package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.exists;
import static io.github.exposediris.core.query.Conditions.inSubQuery;
import static io.github.exposediris.core.query.Conditions.like;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.expression.Aggregates;
import io.github.exposediris.core.expression.Texts;
import io.github.exposediris.core.expression.Values;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.InsertSelect;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Alias;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionAlias;
import org.jetbrains.exposed.v1.core.Join;
import org.jetbrains.exposed.v1.core.JoinType;
import org.jetbrains.exposed.v1.core.QueryAlias;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.junit.jupiter.api.Test;

/**
 * Where rows are told apart by texts, texts that differ in case are two, and come as they are stored; by itself IRIS takes them for one, in
 * upper case (InterSystems SQL Reference, DISTINCT and GROUP BY, on letter case).
 */
interface SpellingContract extends Fixture {
    private void titles() {
        long ada = writer("Ada");
        transaction(tx -> Stream.of("river", "Lake", "River", "lake", "Lake", "Sea").forEach(title -> tx.insert(
                text(ada, title).set(TEXTS.words, title.length()))));
    }

    private static IrisSelect distinct(Expression<?>... fields) {
        return IrisSelect.from(TEXTS).select(fields).withDistinct(true);
    }

    private static IrisSelect titled(String pattern) {
        return IrisSelect.from(TEXTS).select(TEXTS.title).where(like(TEXTS.title, pattern));
    }

    /** The titles in the order of their spelling, which the server does not mind. */
    private Set<String> spelled(IrisSelect query) {
        return new TreeSet<>(values(query, TEXTS.title));
    }

    private static List<String> withoutCase(List<String> titles) {
        return titles.stream().map(String::toLowerCase).toList();
    }

    @Test
    default void distinctTextsAreToldApartAndKept() {
        titles();
        assertEquals(Set.of("Lake", "River", "Sea", "lake", "river"), spelled(distinct(TEXTS.title)));
        assertEquals(5, values(distinct(TEXTS.title, TEXTS.words), TEXTS.words).size());
    }

    @Test
    default void distinctTextsHaveTheOrderThatAllTextsHave() {
        titles();
        List<String> order = List.of("lake", "lake", "river", "river", "sea");
        assertEquals(order, withoutCase(values(distinct(TEXTS.title).orderBy(TEXTS.title), TEXTS.title)));
        ExpressionAlias<String> named = Values.alias(TEXTS.title, "named");
        assertEquals("Sea", values(distinct(named).orderBy(named, SortOrder.DESC), named).get(0));
    }

    @Test
    default void aPageOfDistinctTextsIsOneOfThatOrder() {
        titles();
        IrisSelect page = distinct(TEXTS.title).orderBy(TEXTS.title).limit(3).offset(2);
        assertEquals(List.of("river", "river", "sea"), withoutCase(values(page, TEXTS.title)));
        List<String> older = before2025().transaction(tx -> tx.fetch(page).stream().map(row -> row.get(TEXTS.title)).toList());
        assertEquals(List.of("river", "river", "sea"), withoutCase(older));
    }

    @Test
    default void groupsOfTextsAreToldApartAndKept() {
        titles();
        var count = Aggregates.count();
        IrisSelect groups = IrisSelect.from(TEXTS).select(TEXTS.title, count)
                .groupBy(TEXTS.title).having(() -> eq(TEXTS.title, "lake")).orderBy(count);
        List<String> found = backend().transaction(tx ->
                tx.fetch(groups).stream().map(row -> row.get(TEXTS.title) + " " + row.get(count)).toList());
        assertEquals(List.of("lake 1", "Lake 2"), found);
    }

    @Test
    default void distinctTextsAreCounted() {
        titles();
        var count = Aggregates.countDistinct(TEXTS.title);
        assertEquals(5L, only(IrisSelect.from(TEXTS).select(count)).get(count));
    }

    @Test
    default void aUnionTellsTextsApartAndKeepsThem() {
        titles();
        assertEquals(Set.of("Lake", "River", "lake", "river"), spelled(titled("l%").union(titled("r%"))));
        assertEquals(Set.of("Sea"), spelled(titled("%").except(titled("l%").union(titled("r%")))));
        List<String> page = values(titled("l%").union(titled("r%")).orderBy(TEXTS.title).limit(2).offset(1), TEXTS.title);
        assertEquals(List.of("lake", "river"), withoutCase(page));
    }

    @Test
    default void aSubQueryKeepsTexts() {
        titles();
        QueryAlias inner = new QueryAlias(distinct(TEXTS.title), "titles");
        Column<String> title = inner.get(TEXTS.title);
        assertEquals(Set.of("Lake", "River", "Sea", "lake", "river"),
                new TreeSet<>(values(IrisSelect.from(inner).select(title), title)));
        Join joined = new Join(WRITERS, inner, JoinType.CROSS, null, null, false, null);
        assertEquals(5, values(IrisSelect.from(joined).select(WRITERS.name, title).withDistinct(true), title).size());
    }

    @Test
    default void textsOfAnAliasedTableAreKept() {
        titles();
        Alias<io.github.exposediris.testkit.contract.Texts> other = new Alias<>(TEXTS, "other");
        Column<String> title = other.get(TEXTS.title);
        assertEquals(Set.of("Lake", "River", "Sea", "lake", "river"),
                new TreeSet<>(values(IrisSelect.from(other).select(title).withDistinct(true), title)));
    }

    @Test
    default void insertedTextsAreKept() {
        titles();
        transaction(tx -> tx.insert(InsertSelect.of(
                IrisSelect.from(TEXTS).select(TEXTS.title).where(like(TEXTS.title, "S%")).withDistinct(true), WRITERS.name)));
        assertEquals(List.of("Ada", "Sea"), values(IrisSelect.from(WRITERS).orderBy(WRITERS.name), WRITERS.name));
    }

    /** Whether a text is among others is asked without regard to case, with DISTINCT or not. */
    @Test
    default void aConditionStillComparesWithoutCase() {
        titles();
        IrisSelect lakes = IrisSelect.from(TEXTS).select(TEXTS.title).where(eq(TEXTS.words, 4)).withDistinct(true);
        assertEquals(3, values(IrisSelect.from(TEXTS).where(inSubQuery(TEXTS.title, lakes)), TEXTS.title).size());
        assertEquals(6, values(IrisSelect.from(TEXTS).where(exists(lakes)), TEXTS.title).size());
    }

    /** Who wants one group for all spellings says so. */
    @Test
    default void spellingsAreTakenForOneWhereAskedFor() {
        titles();
        Expression<String> upper = Texts.upper(TEXTS.title);
        assertEquals(Set.of("LAKE", "RIVER", "SEA"), new TreeSet<>(values(distinct(upper), upper)));
    }
}
