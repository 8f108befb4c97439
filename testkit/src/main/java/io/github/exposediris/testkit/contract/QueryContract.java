package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.and;
import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.greater;
import static io.github.exposediris.core.query.Conditions.in;
import static io.github.exposediris.core.query.Conditions.like;
import static io.github.exposediris.core.query.Conditions.not;
import static io.github.exposediris.core.query.Conditions.or;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.query.IrisSelect;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.junit.jupiter.api.Test;

/** Rows are found, joined, ordered and paged. */
interface QueryContract extends Fixture {
    private void fiveTexts() {
        long ada = writer("Ada");
        long grace = writer("Grace");
        transaction(tx -> Stream.of("one", "two", "three", "four", "five").forEach(title -> tx.insert(
                text(title.length() == 3 ? ada : grace, title).set(TEXTS.words, title.length()))));
    }

    @Test
    default void conditionsAreCombined() {
        fiveTexts();
        IrisSelect query = IrisSelect.from(TEXTS)
                .where(and(or(eq(TEXTS.title, "one"), greater(TEXTS.words, 4)), not(like(TEXTS.title, "f%"))))
                .orderBy(TEXTS.id);
        assertEquals(List.of("one", "three"), values(query, TEXTS.title));
    }

    @Test
    default void oneOfSeveralValuesMatches() {
        fiveTexts();
        IrisSelect query = IrisSelect.from(TEXTS).where(in(TEXTS.title, List.of("two", "six"))).orderBy(TEXTS.id);
        assertEquals(List.of("two"), values(query, TEXTS.title));
    }

    /** Strings have the collation SQLUPPER by default (InterSystems SQL Reference, Collation). */
    @Test
    default void stringsAreComparedWithoutRegardToCase() {
        fiveTexts();
        assertEquals(List.of("two"), values(IrisSelect.from(TEXTS).where(eq(TEXTS.title, "TWO")), TEXTS.title));
    }

    @Test
    default void aJoinPairsTheRowsOfTwoTables() {
        fiveTexts();
        IrisSelect query = IrisSelect.from(TEXTS.innerJoin(WRITERS))
                .select(WRITERS.name, TEXTS.title)
                .where(eq(WRITERS.name, "Grace"))
                .orderBy(TEXTS.id);
        List<String> pairs = backend().transaction(tx ->
                tx.fetch(query).stream().map(row -> row.get(WRITERS.name) + " " + row.get(TEXTS.title)).toList());
        assertEquals(List.of("Grace three", "Grace four", "Grace five"), pairs);
    }

    @Test
    default void aLimitTakesTheFirstRows() {
        fiveTexts();
        assertEquals(List.of("one", "two"), values(IrisSelect.from(TEXTS).orderBy(TEXTS.id).limit(2), TEXTS.title));
    }

    @Test
    default void anOffsetWithALimitTakesAPage() {
        fiveTexts();
        IrisSelect page = IrisSelect.from(TEXTS).orderBy(TEXTS.id).limit(2).offset(1);
        assertEquals(List.of("two", "three"), values(page, TEXTS.title));
    }

    @Test
    default void anOffsetAloneTakesTheRest() {
        fiveTexts();
        assertEquals(List.of("four", "five"), values(IrisSelect.from(TEXTS).orderBy(TEXTS.id).offset(3), TEXTS.title));
    }

    @Test
    default void aLimitOfNothingFindsNothing() {
        fiveTexts();
        assertEquals(List.of(), values(IrisSelect.from(TEXTS).limit(0), TEXTS.title));
    }

    /** NULL sorts lowest, and there is no NULLS LAST (InterSystems SQL Reference, ORDER BY). */
    @Test
    default void nullsGoWhereTheOrderSays() {
        long writer = writer("Ada");
        transaction(tx -> {
            tx.insert(text(writer, "none"));
            tx.insert(text(writer, "some").set(TEXTS.words, 1));
        });
        assertEquals(List.of("none", "some"), values(IrisSelect.from(TEXTS).orderBy(TEXTS.words), TEXTS.title));
        assertEquals(List.of("some", "none"),
                values(IrisSelect.from(TEXTS).orderBy(TEXTS.words, SortOrder.ASC_NULLS_LAST), TEXTS.title));
    }

    @Test
    default void distinctRowsAreFoundOnce() {
        fiveTexts();
        IrisSelect lengths = IrisSelect.from(TEXTS).select(TEXTS.words).withDistinct(true).orderBy(TEXTS.words);
        assertEquals(List.of(3, 4, 5), values(lengths, TEXTS.words));
    }

    @Test
    default void aQueryIsAValueThatRunsAgain() {
        IrisSelect query = IrisSelect.from(WRITERS).orderBy(WRITERS.name);
        assertEquals(List.of(), values(query, WRITERS.name));
        writer("Ada");
        List<ResultRow> rows = backend().transaction(tx -> tx.fetch(query));
        assertEquals("Ada", rows.get(0).get(WRITERS.name));
    }
}
