package io.github.exposediris.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.table.IrisTable;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that are bound together are bound as each argument of each row would be. */
class RowBindingTest {
    private static final Mixed MIXED = new Mixed();
    private static final List<Column<?>> COLUMNS = List.of(MIXED.text, MIXED.whole, MIXED.real);

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    @Test
    void rowsAreBoundOneAfterTheOther() {
        RowBinding binding = RowBinding.of(COLUMNS);
        RowBinding.Rows rows = Objects.requireNonNull(
                RowBinding.together(List.of(binding.row(row("a", 1, 0.5)), binding.row(row("b", null, null)))));
        List<Pair<IColumnType<?>, Object>> pairs = new ArrayList<>(rows);
        assertEquals(Arrays.asList("a", 1, 0.5, "b", null, null), pairs.stream().map(Pair::getSecond).toList());

        Bound together = new Bound();
        Bound byItself = new Bound();
        assertEquals(7, ColumnValues.bindAll(together, rows));
        assertEquals(7, ColumnValues.bindAll(byItself, pairs));
        assertEquals(List.of("a", 1, 0.5, "b", Bound.NULL, Bound.NULL), together.given);
        assertEquals(byItself.given, together.given);
    }

    /** A driver is given what it would be given as an object; the rest is left to the carriers. */
    @Test
    void frequentTypesAreBoundByTheirOwnMethods() {
        RowBinding binding = RowBinding.of(List.of(MIXED.text, MIXED.whole, MIXED.real, MIXED.truth, MIXED.count));
        RowBinding.Row row = binding.row(row("a", 1, 0.5, true, 7L));
        Bound asObjects = new Bound();
        assertEquals(6, row.bindTo(asObjects, null));
        Bound others = new Bound();
        List<Object> typed = new ArrayList<>();
        assertEquals(6, row.bindTo(others, typedInto(typed)));
        assertEquals(List.of("setString 1 a", "setInt 2 1", "setDouble 3 0.5", "setLong 5 7"), typed);
        assertEquals(List.of(asObjects.given.get(3)), others.given);

        Bound nulls = new Bound();
        typed.clear();
        assertEquals(6, binding.row(row("a", null, null, false, 7L)).bindTo(nulls, typedInto(typed)));
        assertEquals(List.of("setString 1 a", "setLong 5 7"), typed);
        assertEquals(List.of(Bound.NULL, Bound.NULL, false), nulls.given);
    }

    private static TypedParameters typedInto(List<Object> calls) {
        return (TypedParameters) Proxy.newProxyInstance(
                TypedParameters.class.getClassLoader(), new Class<?>[] {TypedParameters.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName() + " " + arguments[0] + " " + arguments[1]);
                    return null;
                });
    }

    @Test
    void rowsOfOtherKindsAreNotPutTogether() {
        RowBinding binding = RowBinding.of(COLUMNS);
        assertNull(RowBinding.together(List.of(binding.row(row("a", 1, 0.5)), RowBinding.of(COLUMNS).row(row("b", 2, 0.5)))));
        assertNull(RowBinding.together(List.of(binding.row(row("a", 1, 0.5)), List.of())));
        RowBinding truths = RowBinding.of(List.of(MIXED.text, MIXED.truth));
        assertNull(RowBinding.together(List.of(truths.row(row("a", true)), truths.row(row("b", false)))), "a truth is a number there");
    }

    @Test
    void whatAColumnDoesNotKeepIsNotTaken() {
        RowBinding binding = RowBinding.of(COLUMNS);
        assertTrue(binding.takes(row("a", null, 0.5)));
        assertFalse(binding.takes(row("a\0b", 1, 0.5)));
        assertFalse(binding.takes(row("a".repeat(81), 1, 0.5)));
        assertFalse(binding.takes(row("a", 1, Double.NaN)));
        assertFalse(binding.takes(row(null, 1, 0.5)));
    }

    private static final class Mixed extends IrisTable {
        final Column<String> text = text("text", 80);
        final Column<Integer> whole = optional(integer32("whole"));
        final Column<Double> real = optional(float64("real"));
        final Column<Boolean> truth = bit("truth");
        final Column<Long> count = integer64("count");

        Mixed() {
            super("mixed");
        }
    }
}
