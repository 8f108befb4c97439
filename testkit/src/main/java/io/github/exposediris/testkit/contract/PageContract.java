package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eqColumn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.query.IrisSelect;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Count;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.InSubQueryOp;
import org.jetbrains.exposed.v1.core.QueryAlias;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.junit.jupiter.api.Test;

/**
 * Pages hold the same rows in the same order whatever the release takes: OFFSET and FETCH since 2025.1, TOP and ROW_NUMBER before
 * (InterSystems SQL Reference, LIMIT, TOP, Window Functions). The server is asked in both ways.
 */
interface PageContract extends Fixture {
    private void sixTexts() {
        long ada = writer("Ada");
        long grace = writer("Grace");
        transaction(tx -> Stream.of("one", "two", "three", "four", "five", "six").forEach(title -> tx.insert(
                text(title.length() == 3 ? ada : grace, title).set(TEXTS.words, title.length()))));
    }

    private <T> void assertPage(List<T> expected, IrisSelect query, Expression<T> column) {
        assertEquals(expected, values(query, column));
        assertEquals(expected, before2025().transaction(tx -> tx.fetch(query).stream().map(row -> row.get(column)).toList()));
    }

    @Test
    default void aPageHasAStartAndALength() {
        sixTexts();
        IrisSelect query = IrisSelect.from(TEXTS).orderBy(TEXTS.words, SortOrder.DESC).orderBy(TEXTS.title);
        assertPage(List.of("five", "four", "one"), query.limit(3).offset(1), TEXTS.title);
        assertPage(List.of("five", "four", "one", "six", "two"), IrisSelect.from(TEXTS)
                .orderBy(TEXTS.words, SortOrder.DESC).orderBy(TEXTS.title).offset(1), TEXTS.title);
        assertPage(List.of("three"), IrisSelect.from(TEXTS).orderBy(TEXTS.words, SortOrder.DESC).limit(1), TEXTS.title);
        assertPage(List.of(), IrisSelect.from(TEXTS).orderBy(TEXTS.id).limit(3).offset(6), TEXTS.title);
    }

    @Test
    default void aPageOfNullsComesInTheirPlace() {
        sixTexts();
        IrisSelect query = IrisSelect.from(TEXTS).orderBy(TEXTS.price, SortOrder.ASC_NULLS_LAST).orderBy(TEXTS.id).limit(2).offset(1);
        assertPage(List.of("two", "three"), query, TEXTS.title);
    }

    /** Both tables have a column of that name. */
    @Test
    default void aPageOfAJoinMayRepeatNames() {
        sixTexts();
        IrisSelect query = IrisSelect.from(TEXTS.innerJoin(WRITERS))
                .select(WRITERS.id, TEXTS.id, TEXTS.title, WRITERS.name)
                .where(eqColumn(TEXTS.writer, WRITERS.id))
                .orderBy(WRITERS.name, SortOrder.DESC).orderBy(TEXTS.title).limit(3).offset(1);
        assertPage(List.of("four", "three", "one"), query, TEXTS.title);
        assertPage(List.of("Grace", "Grace", "Ada"), query, WRITERS.name);
    }

    @Test
    default void aPageOfDistinctRowsCountsEachOnce() {
        sixTexts();
        IrisSelect query = IrisSelect.from(TEXTS).select(TEXTS.words).withDistinct(true).orderBy(TEXTS.words).limit(2).offset(1);
        assertPage(List.of(4, 5), query, TEXTS.words);
    }

    @Test
    default void aPageOfGroupsCountsGroups() {
        sixTexts();
        Count count = new Count(TEXTS.id, false);
        IrisSelect query = IrisSelect.from(TEXTS).select(TEXTS.words, count).groupBy(TEXTS.words)
                .orderBy(count, SortOrder.DESC).orderBy(TEXTS.words).limit(2).offset(1);
        assertPage(List.of(4, 5), query, TEXTS.words);
        assertPage(List.of(2L, 1L), query, count);
    }

    @Test
    default void aPageMayBeASource() {
        sixTexts();
        QueryAlias page = new QueryAlias(
                IrisSelect.from(TEXTS).select(TEXTS.id, TEXTS.title).orderBy(TEXTS.title).limit(3).offset(1), "page_of_texts");
        assertPage(List.of("one", "four", "six"),
                IrisSelect.from(page).select(page.get(TEXTS.title)).orderBy(page.get(TEXTS.id), SortOrder.ASC)
                        .where(new InSubQueryOp<>(page.get(TEXTS.id), IrisSelect.from(TEXTS).select(TEXTS.id))),
                page.get(TEXTS.title));
    }

    @Test
    default void aPageMayBeAList() {
        sixTexts();
        IrisSelect longest = IrisSelect.from(TEXTS).select(TEXTS.id).orderBy(TEXTS.words, SortOrder.DESC).orderBy(TEXTS.id)
                .limit(2).offset(1);
        assertPage(List.of("four", "five"),
                IrisSelect.from(TEXTS).where(new InSubQueryOp<>(TEXTS.id, longest)).orderBy(TEXTS.id), TEXTS.title);
    }

    @Test
    default void anEarlierReleaseIsAskedWithoutFetch() {
        sixTexts();
        int before = server().statements().size();
        before2025().transaction(tx -> tx.fetch(IrisSelect.from(TEXTS).orderBy(TEXTS.id).limit(1).offset(1)));
        before2025().transaction(tx -> tx.fetch(IrisSelect.from(TEXTS).orderBy(TEXTS.id).limit(1)));
        assertTrue(server().statements().stream().skip(before).noneMatch(sql -> sql.contains("FETCH")), "FETCH came with 2025.1");
    }
}
