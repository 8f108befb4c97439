package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.greater;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.expression.Aggregates;
import io.github.exposediris.core.expression.Values;
import io.github.exposediris.core.query.CommonTable;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.SqlStatement;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Join;
import org.jetbrains.exposed.v1.core.JoinType;
import org.jetbrains.exposed.v1.core.QueryAlias;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.junit.jupiter.api.Test;

/** Queries read from named queries (InterSystems SQL Reference, WITH). */
interface CommonTableContract extends Fixture {
    private void texts() {
        long ada = writer("Ada");
        long grace = writer("Grace");
        transaction(tx -> Stream.of("one", "three", "eleven", "seventeen").forEach(title -> tx.insert(
                text(title.length() > 5 ? grace : ada, title).set(TEXTS.words, title.length()))));
    }

    private static CommonTable longerThan(String name, int words) {
        return CommonTable.of(name,
                IrisSelect.from(TEXTS).select(TEXTS.title, TEXTS.words, TEXTS.writer).where(greater(TEXTS.words, words)));
    }

    @Test
    default void aNamedQueryIsReadLikeATable() {
        texts();
        CommonTable longs = longerThan("longs", 4);
        Column<String> title = longs.get(TEXTS.title);
        IrisSelect query = IrisSelect.from(longs).with(longs).select(title).where(eq(longs.get(TEXTS.words), 5)).orderBy(title);
        assertEquals(List.of("three"), values(query, title));
    }

    @Test
    default void aNamedQueryIsJoinedWithATableAndGrouped() {
        texts();
        CommonTable longs = longerThan("longs", 3);
        var count = Aggregates.count();
        Join join = new Join(WRITERS, longs, JoinType.INNER, WRITERS.id, longs.get(TEXTS.writer), false, null);
        IrisSelect query = IrisSelect.from(join).select(WRITERS.name, count).with(longs)
                .groupBy(WRITERS.name).orderBy(WRITERS.name);
        List<String> found = backend().transaction(tx ->
                tx.fetch(query).stream().map(row -> row.get(WRITERS.name) + " " + row.get(count)).toList());
        assertEquals(List.of("Ada 1", "Grace 2"), found);
    }

    @Test
    default void aNamedQueryReadsAnEarlierOne() {
        texts();
        CommonTable longs = longerThan("longs", 3);
        var most = Values.alias(Aggregates.max(longs.get(TEXTS.words)), "most");
        CommonTable longest = CommonTable.of("longest", IrisSelect.from(longs).select(most));
        assertEquals(List.of(9), values(IrisSelect.from(longest).with(longs, longest), longest.get(most)));
    }

    @Test
    default void pagesAreOfTheWholeAndOfTheNamedQuery() {
        texts();
        CommonTable two = CommonTable.of("two",
                IrisSelect.from(TEXTS).select(TEXTS.title, TEXTS.words).orderBy(TEXTS.words, SortOrder.DESC).limit(2));
        Column<String> title = two.get(TEXTS.title);
        IrisSelect page = IrisSelect.from(two).with(two).select(title).orderBy(title).limit(1).offset(1);
        assertEquals(List.of("seventeen"), values(page, title));
        assertEquals(List.of("seventeen"),
                before2025().transaction(tx -> tx.fetch(page).stream().map(row -> row.get(title)).toList()));
    }

    @Test
    default void aUnionReadsNamedQueries() {
        texts();
        CommonTable longs = longerThan("longs", 5);
        Column<String> title = longs.get(TEXTS.title);
        IrisSelect either = IrisSelect.from(longs).select(title)
                .union(IrisSelect.from(TEXTS).select(TEXTS.title).where(eq(TEXTS.words, 3)))
                .orderBy(title).with(longs);
        assertEquals(List.of("eleven", "one", "seventeen"), values(either, title));
    }

    @Test
    default void aQueryThatNamesOthersIsNoPartOfAnother() {
        CommonTable longs = longerThan("longs", 5);
        IrisSelect query = IrisSelect.from(longs).select(longs.get(TEXTS.title)).with(longs);
        UnsupportedByIrisException refusal = assertThrows(UnsupportedByIrisException.class,
                () -> backend().transaction(tx -> tx.fetch(IrisSelect.from(new QueryAlias(query, "inner_query")))));
        assertEquals("IRIS has no WITH inside a query; call with(…) on the query that is executed.", refusal.getMessage());
    }

    @Test
    default void recursionIsRefused() {
        UnsupportedByIrisException refusal = assertThrows(UnsupportedByIrisException.class,
                () -> backend().transaction(tx -> tx.query(SqlStatement.of("WITH RECURSIVE c AS (SELECT 1 AS n) SELECT n FROM c"))));
        assertEquals("IRIS has no WITH RECURSIVE; ask for one level after the other, each with the keys of the one before.",
                refusal.getMessage());
    }
}
