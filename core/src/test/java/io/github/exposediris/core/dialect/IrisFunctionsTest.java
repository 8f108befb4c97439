package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import java.util.List;
import java.util.stream.Stream;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.CharLength;
import org.jetbrains.exposed.v1.core.Concat;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.GroupConcat;
import org.jetbrains.exposed.v1.core.NextVal;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jetbrains.exposed.v1.core.Random;
import org.jetbrains.exposed.v1.core.RegexpOp;
import org.jetbrains.exposed.v1.core.Sequence;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jetbrains.exposed.v1.core.statements.DeleteStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.jetbrains.exposed.v1.core.statements.ReplaceStatement;
import org.jetbrains.exposed.v1.core.statements.UpdateStatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IrisFunctionsTest {
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

    @Test
    void aLimitOnUpdateIsRefused() {
        UpdateStatement update = new UpdateStatement(AUTHORS, 1, null);
        update.set(AUTHORS.name, "x");
        assertEquals("IRIS has no LIMIT on UPDATE; select the keys first, then write WHERE key IN (…).",
                assertThrows(UnsupportedByIrisException.class, () -> DetachedTransaction.sql(update)).getMessage());
    }

    @Test
    void aLimitOnDeleteIsRefused() {
        DeleteStatement delete = new DeleteStatement(AUTHORS, null, false, 1, List.of());
        assertEquals("IRIS has no LIMIT on DELETE; select the keys first, then write WHERE key IN (…).",
                assertThrows(UnsupportedByIrisException.class, () -> DetachedTransaction.sql(delete)).getMessage());
    }

    @Test
    void anInsertThatIgnoresIsRefused() {
        InsertStatement<Number> insert = new InsertStatement<>(AUTHORS, true);
        insert.set(AUTHORS.name, "x");
        assertThrows(UnsupportedOperationException.class, () -> DetachedTransaction.sql(insert));
    }

    @Test
    void aReplaceIsRefused() {
        ReplaceStatement<Number> replace = new ReplaceStatement<>(AUTHORS);
        replace.set(AUTHORS.name, "x");
        assertThrows(UnsupportedOperationException.class, () -> DetachedTransaction.sql(replace));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static GroupConcat<String> list(
            @Nullable String separator, boolean distinct, Pair<? extends Expression<?>, ? extends SortOrder>... order) {
        return new GroupConcat<>(AUTHORS.name, separator, distinct, order);
    }
}
