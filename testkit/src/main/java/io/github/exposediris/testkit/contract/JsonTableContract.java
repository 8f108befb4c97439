package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.exists;
import static io.github.exposediris.core.query.Conditions.greater;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.expression.Aggregates;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.query.JsonTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.Join;
import org.jetbrains.exposed.v1.core.JoinType;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.junit.jupiter.api.Test;

/** JSON is read as rows (InterSystems SQL Reference, JSON_TABLE). */
interface JsonTableContract extends Fixture {
    private static LiteralOp<String> literal(String json) {
        return new LiteralOp<>(new VarCharColumnType(200, null), json);
    }

    /** Writers of one text each, whose title is JSON. */
    private void documents() {
        Stream.of("[{\"n\":1},{\"n\":2}]", "[]", "{\"n\":2}").forEach(json -> {
            long writer = writer(json.length() == 2 ? "Bob" : json.startsWith("[") ? "Ada" : "Cyd");
            transaction(tx -> tx.insert(text(writer, json)));
        });
    }

    private static JsonTable entries(Expression<String> document) {
        return JsonTable.of("entries", document, "$");
    }

    private static Column<Integer> numbers(JsonTable entries) {
        return entries.column("n", new IntegerColumnType(), "$.n");
    }

    @Test
    default void aLiteralIsReadAsRows() {
        JsonTable states = entries(literal("[{\"name\":\"New York\",\"capital\":\"O'Neil\"},{\"name\":\"Wyoming\"}]"));
        Column<String> state = states.column("state_name", new VarCharColumnType(40, null), "$.name");
        Column<String> capital = states.column("capital", new VarCharColumnType(40, null), "$.capital");
        IrisSelect query = IrisSelect.from(states).select(state, capital).orderBy(state);
        assertEquals(List.of("New York", "Wyoming"), values(query, state));
        assertEquals(Arrays.asList("O'Neil", null), values(query, capital));
    }

    @Test
    default void aParameterIsReadAsRows() {
        JsonTable entries = JsonTable.of(
                "entries", new QueryParameter<>("{\"a\":[3,1,2]}", new VarCharColumnType(200, null)), "$.a[*]");
        Column<Integer> number = entries.column("number", new IntegerColumnType(), "$");
        assertEquals(List.of(2, 3), values(IrisSelect.from(entries).where(greater(number, 1)).orderBy(number), number));
    }

    @Test
    default void everyColumnHasItsType() {
        JsonTable entries = JsonTable.of("entries", literal("{\"items\":[{\"i\":7,\"l\":9223372036854775807,\"d\":2.5,\"m\":1.25,"
                + "\"b\":true,\"t\":\"ß\",\"o\":{\"x\":[1,\"y\"]}}]}"), "$.items[0]");
        Column<Integer> whole = entries.column("i", new IntegerColumnType(), "$.i");
        Column<Long> big = entries.column("l", new LongColumnType(), "$.l");
        Column<Double> real = entries.column("d", new DoubleColumnType(), "$.d");
        Column<BigDecimal> money = entries.column("m", new DecimalColumnType(12, 2), "$.m");
        Column<Boolean> truth = entries.column("b", new BooleanColumnType(), "$.b");
        Column<String> text = entries.column("t", new VarCharColumnType(9, null), "$.t");
        Column<String> object = entries.column("o", new VarCharColumnType(50, null), "$.o");
        Column<Integer> last = entries.column("x", new IntegerColumnType(), "$.o.x[0]");
        Column<Integer> missing = entries.column("z", new IntegerColumnType(), "$.z");
        ResultRow row = only(IrisSelect.from(entries));
        assertEquals(Arrays.asList(7, Long.MAX_VALUE, 2.5, new BigDecimal("1.25"), true, "ß", "{\"x\":[1,\"y\"]}", 1, null),
                Stream.of(whole, big, real, money, truth, text, object, last, missing).map(row::getOrNull).toList());
    }

    @Test
    default void aColumnIsReadBesideItsTable() {
        documents();
        JsonTable entries = entries(TEXTS.title);
        Column<Integer> number = numbers(entries);
        IrisSelect query = IrisSelect.from(TEXTS.innerJoin(WRITERS).crossJoin(entries)).select(WRITERS.name, number)
                .orderBy(WRITERS.name).orderBy(number);
        assertEquals(List.of("Ada", "Ada", "Cyd"), values(query, WRITERS.name));
        assertEquals(List.of(1, 2, 2), values(query, number));
    }

    @Test
    default void aLeftJoinKeepsTheRowOfAnEmptyDocument() {
        documents();
        JsonTable entries = entries(TEXTS.title);
        Column<Integer> number = numbers(entries);
        Join join = new Join(TEXTS.innerJoin(WRITERS), entries, JoinType.LEFT, null, null, false, () -> eq(number, 2));
        IrisSelect query = IrisSelect.from(join).select(WRITERS.name, number).orderBy(WRITERS.name);
        assertEquals(List.of("Ada", "Bob", "Cyd"), values(query, WRITERS.name));
        assertEquals(Arrays.asList(2, null, 2), values(query, number));
    }

    @Test
    default void rowsOfADocumentAreCountedAndPaged() {
        documents();
        JsonTable entries = entries(TEXTS.title);
        Column<Integer> number = numbers(entries);
        var count = Aggregates.count();
        IrisSelect groups = IrisSelect.from(TEXTS.crossJoin(entries)).select(number, count).groupBy(number)
                .orderBy(number, SortOrder.DESC);
        assertEquals(List.of(2L, 1L), values(groups, count));
        IrisSelect page = IrisSelect.from(TEXTS.crossJoin(entries)).select(TEXTS.id, number)
                .orderBy(TEXTS.id).orderBy(number).limit(1).offset(1);
        assertEquals(List.of(2), values(page, number));
        assertEquals(List.of(2), before2025().transaction(tx -> tx.fetch(page).stream().map(row -> row.get(number)).toList()));
    }

    @Test
    default void aConditionAsksTheDocumentOfARow() {
        documents();
        JsonTable entries = entries(TEXTS.title);
        Column<Integer> number = numbers(entries);
        Op<Boolean> one = exists(IrisSelect.from(entries).select(number).where(eq(number, 1)));
        assertEquals(List.of("Ada"), values(IrisSelect.from(TEXTS.innerJoin(WRITERS)).select(WRITERS.name).where(one), WRITERS.name));
    }

    @Test
    default void whatIsNoJsonIsRefused() {
        JsonTable entries = entries(literal("[{"));
        Column<Integer> number = numbers(entries);
        assertThrows(IrisException.class, () -> values(IrisSelect.from(entries), number));
    }
}
