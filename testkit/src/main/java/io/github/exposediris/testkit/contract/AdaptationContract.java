package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.greater;
import static io.github.exposediris.core.query.Conditions.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Update;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.AndBitOp;
import org.jetbrains.exposed.v1.core.AndOp;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.EqOp;
import org.jetbrains.exposed.v1.core.Exists;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnTypeAlias;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.IsDistinctFromOp;
import org.jetbrains.exposed.v1.core.IsNotDistinctFromOp;
import org.jetbrains.exposed.v1.core.ModOp;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.UpperCase;
import org.jetbrains.exposed.v1.core.ops.SingleValueInListOp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Exposed writes without asking the dialect means on IRIS what it means elsewhere, or is refused before it is sent. */
interface AdaptationContract extends Fixture {
    private void textsOfLengths(@Nullable Integer... lengths) {
        long ada = writer("Ada");
        transaction(tx -> Arrays.stream(lengths).forEach(length -> tx.insert(text(ada, "t" + length).set(TEXTS.words, length))));
    }

    private static Expression<@Nullable Integer> parameter(@Nullable Integer value) {
        return new QueryParameter<>(value, new IntegerColumnType());
    }

    private List<String> titles(Op<Boolean> condition) {
        return values(IrisSelect.from(TEXTS).where(condition).orderBy(TEXTS.id), TEXTS.title);
    }

    /** A remainder has the sign of the dividend (InterSystems SQL Reference, MOD). */
    @Test
    default void moduloTakesNegativeNumbers() {
        textsOfLengths(7, -7);
        ModOp<@Nullable Integer, @Nullable Integer, @Nullable Integer> rest =
                new ModOp<>(TEXTS.words, parameter(3), new IntegerColumnType());
        assertEquals(List.of(1, -1), values(IrisSelect.from(TEXTS).select(rest).orderBy(TEXTS.id), rest));
    }

    @Test
    default void aComparisonThatKnowsNullFindsNull() {
        textsOfLengths(1, null, 2);
        assertEquals(List.of("tnull"), titles(new IsNotDistinctFromOp(TEXTS.words, parameter(null))));
        assertEquals(List.of("t1"), titles(new IsNotDistinctFromOp(TEXTS.words, parameter(1))));
        assertEquals(List.of("t1", "t2"), titles(new IsDistinctFromOp(TEXTS.words, parameter(null))));
        assertEquals(List.of("tnull", "t2"), titles(new IsDistinctFromOp(TEXTS.words, parameter(1))));
    }

    /** It is never unknown, so that its negation holds for the other rows. */
    @Test
    default void aComparisonThatKnowsNullCanBeNegated() {
        textsOfLengths(1, null, 2);
        assertEquals(List.of("tnull", "t2"), titles(not(new IsNotDistinctFromOp(TEXTS.words, parameter(1)))));
        assertEquals(List.of("tnull"), titles(not(new IsDistinctFromOp(TEXTS.words, parameter(null)))));
    }

    @Test
    default void aConditionIsAValueOfTheSelectList() {
        textsOfLengths(1, null, 3);
        Op<Boolean> isLong = greater(TEXTS.words, 2);
        Op<Boolean> exists = new Exists(IrisSelect.from(WRITERS).where(eq(WRITERS.name, "Ada")));
        List<List<Boolean>> rows = backend().transaction(tx -> tx.fetch(IrisSelect.from(TEXTS).select(isLong, exists).orderBy(TEXTS.id))
                .stream().map(row -> List.of(truth(row, isLong), truth(row, exists))).toList());
        assertEquals(List.of(List.of(false, true), List.of(false, true), List.of(true, true)), rows);
    }

    /** A condition has no column type, so that the row holds what the driver gave. */
    private static boolean truth(ResultRow row, Expression<?> condition) {
        Object value = row.get(condition);
        return value instanceof Boolean truth ? truth : ((Number) value).intValue() == 1;
    }

    @Test
    default void aBitIsACondition() {
        textsOfLengths(1, 2);
        transaction(tx -> tx.update(Update.of(TEXTS).set(TEXTS.featured, true).where(eq(TEXTS.words, 2))));
        @SuppressWarnings({"unchecked", "rawtypes"}) // Exposed has no name for a column as a condition
        List<Expression<Boolean>> both = List.of((Expression) TEXTS.featured, greater(TEXTS.words, 0));
        assertEquals(List.of("t2"), titles(new AndOp(both)));
    }

    @Test
    default void aConditionIsComparedAsAValue() {
        textsOfLengths(1, 2, 3);
        assertEquals(List.of("t3"), titles(new EqOp(greater(TEXTS.words, 2), Op.TRUE.INSTANCE)));
    }

    @Test
    default void aLongListFindsWhatItHolds() {
        textsOfLengths(1, 2, 1_500);
        List<Integer> wanted = IntStream.rangeClosed(2, 1_500).boxed().toList();
        Column<@Nullable Integer> words = TEXTS.words;
        assertEquals(List.of("t2", "t1500"), titles(new SingleValueInListOp<@Nullable Integer>(words, wanted, true)));
        assertEquals(List.of("t1"), titles(new SingleValueInListOp<@Nullable Integer>(words, wanted, false)));
    }

    @Test
    default void aGroupGoesByWhatItsAliasStandsFor() {
        textsOfLengths(1, 1, 2);
        ExpressionWithColumnTypeAlias<String> title = new ExpressionWithColumnTypeAlias<>(new UpperCase<>(TEXTS.title), "title");
        IrisSelect query = IrisSelect.from(TEXTS).select(title).groupBy(title).orderBy(title);
        assertEquals(List.of("T1", "T2"), values(query, title));
    }

    @Test
    default void operatorsOnBitsAreRefusedAndNothingIsSent() {
        Op<Boolean> odd = new EqOp(new AndBitOp<>(TEXTS.words, parameter(1), new IntegerColumnType()), parameter(1));
        int before = server().statements().size();
        UnsupportedByIrisException refusal = assertThrows(
                UnsupportedByIrisException.class, () -> transaction(tx -> tx.delete(Delete.from(TEXTS, odd))));
        assertTrue(refusal.getMessage().startsWith("IRIS has no operator on bits (&)"), refusal.getMessage());
        assertTrue(server().statements().stream().skip(before).noneMatch(sql -> sql.contains("DELETE")));
    }
}
