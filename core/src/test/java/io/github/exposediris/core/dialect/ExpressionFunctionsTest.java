package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import java.util.stream.Stream;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.AutoIncColumnType;
import org.jetbrains.exposed.v1.core.BasicBinaryColumnType;
import org.jetbrains.exposed.v1.core.BinaryColumnType;
import org.jetbrains.exposed.v1.core.BlobColumnType;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.Cast;
import org.jetbrains.exposed.v1.core.CastToJson;
import org.jetbrains.exposed.v1.core.CharLength;
import org.jetbrains.exposed.v1.core.Concat;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.GroupConcat;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LargeTextColumnType;
import org.jetbrains.exposed.v1.core.Locate;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.NextVal;
import org.jetbrains.exposed.v1.core.OpBuilderKt;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jetbrains.exposed.v1.core.Random;
import org.jetbrains.exposed.v1.core.RegexpOp;
import org.jetbrains.exposed.v1.core.Sequence;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jetbrains.exposed.v1.core.functions.vector.VectorDistance;
import org.jetbrains.exposed.v1.core.functions.vector.VectorDistanceMetric;
import org.jetbrains.exposed.v1.core.java.UUIDColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionFunctionsTest {
    private static final Authors AUTHORS = Authors.TABLE;

    @Test
    void textsAreJoinedByTheOperator() {
        assertEquals("(authors.pen_name || authors.pen_name || authors.pen_name)",
                DetachedTransaction.text(new Concat("", AUTHORS.name, AUTHORS.name, AUTHORS.name)));
    }

    @Test
    void aSeparatorStandsBetweenTexts() {
        assertEquals("(authors.pen_name || ', it''s ' || authors.pen_name)",
                DetachedTransaction.text(new Concat(", it's ", AUTHORS.name, AUTHORS.name)));
    }

    @Test
    void aLengthCountsTrailingBlanks() {
        assertEquals("CHARACTER_LENGTH(authors.pen_name)", DetachedTransaction.text(new CharLength<>(AUTHORS.name)));
    }

    @Test
    void aTextIsLocatedByAParameterThatIsEscapedWhereItIsWritten() {
        assertEquals("INSTR(authors.pen_name, 'it''s')", DetachedTransaction.text(new Locate<>(AUTHORS.name, "it's")));
    }

    @Test
    void aMatchWithoutAModeIsLike() {
        assertEquals("authors.pen_name LIKE 'a%'", DetachedTransaction.within(
                () -> DetachedTransaction.text(OpBuilderKt.match(AUTHORS.name, "a%"))));
    }

    static Stream<Arguments> casts() {
        return Stream.of(
                Arguments.of("INT", new IntegerColumnType()),
                Arguments.of("BIGINT", new LongColumnType()),
                Arguments.of("BIGINT", new AutoIncColumnType<>(new LongColumnType(), null, "s")),
                Arguments.of("double", new DoubleColumnType()),
                Arguments.of("DECIMAL(10, 2)", new DecimalColumnType(10, 2)),
                Arguments.of("DECIMAL(37, 18)", new DecimalColumnType(Integer.MAX_VALUE, 20)),
                Arguments.of("VARCHAR(40)", new VarCharColumnType(40, null)),
                Arguments.of("VARCHAR(65535)", new TextColumnType()),
                Arguments.of("VARCHAR(65535)", new LargeTextColumnType()),
                Arguments.of("VARBINARY(9)", new BinaryColumnType(9)),
                Arguments.of("VARBINARY(65535)", new BasicBinaryColumnType()),
                Arguments.of("BIT", new BooleanColumnType()),
                Arguments.of("GUID", new UUIDColumnType()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("casts")
    void aCastNamesATypeThatCastTakes(String target, IColumnType<?> type) {
        assertEquals("CAST(authors.pen_name AS " + target + ")", DetachedTransaction.text(new Cast<>(AUTHORS.name, type)));
    }

    @Test
    void aCastToJsonIsOneToText() {
        assertEquals("CAST(authors.pen_name AS VARCHAR(65535))",
                DetachedTransaction.text(new CastToJson<>(AUTHORS.name, new TextColumnType())));
    }

    @Test
    void aGroupIsJoinedAsAList() {
        assertEquals("LIST(authors.pen_name)", DetachedTransaction.text(list(null, false)));
    }

    @Test
    void aListSeparatorMayBeAComma() {
        assertEquals("LIST(authors.pen_name)", DetachedTransaction.text(list(",", false)));
    }

    @Test
    void aListMayBeDistinct() {
        assertEquals("LIST(DISTINCT authors.pen_name)", DetachedTransaction.text(list(null, true)));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("IRIS has no LIST with a separator or an order", list("; ", false)),
                Arguments.of("IRIS has no LIST with a separator or an order",
                        list(null, false, new Pair<>(AUTHORS.name, SortOrder.ASC))),
                Arguments.of("IRIS has no random function in SQL", new Random(null)),
                Arguments.of("IRIS has no regular expression match",
                        new RegexpOp<>(AUTHORS.name, new QueryParameter<>("a.*", new TextColumnType()), true)),
                Arguments.of("IRIS has no vector distance for Exposed's own vector columns",
                        new VectorDistance<>(AUTHORS.name, AUTHORS.name, VectorDistanceMetric.COSINE)),
                Arguments.of("IRIS has no CAST to a stream", new Cast<>(AUTHORS.name, new BlobColumnType())),
                Arguments.of("IRIS has no sequence",
                        new NextVal.IntNextVal(new Sequence("s", null, null, null, null, null, null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIrisLacksIsRefused(String message, Expression<?> expression) {
        UnsupportedByIrisException refusal =
                assertThrows(UnsupportedByIrisException.class, () -> DetachedTransaction.text(expression));
        assertTrue(refusal.getMessage().startsWith(message + "; "), refusal.getMessage());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static GroupConcat<String> list(
            @Nullable String separator, boolean distinct, Pair<? extends Expression<?>, ? extends SortOrder>... order) {
        return new GroupConcat<>(AUTHORS.name, separator, distinct, order);
    }
}
