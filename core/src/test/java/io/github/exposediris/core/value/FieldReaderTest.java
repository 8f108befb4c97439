package io.github.exposediris.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.table.IrisTable;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Column;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a column is given to read, of a row that gives values of their types and of one that gives objects. */
class FieldReaderTest {
    private static final Values VALUES = new Values();

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(VALUES.small, (short) 3, 3L, 3L),
                Arguments.of(VALUES.whole, 3L, 3, 3L),
                Arguments.of(VALUES.whole, (long) Integer.MIN_VALUE, Integer.MIN_VALUE, (long) Integer.MIN_VALUE),
                Arguments.of(VALUES.whole, "3", 3L, 3L),
                Arguments.of(VALUES.count, 3L, 3L, 3L),
                Arguments.of(VALUES.count, 3, 3L, 3L),
                Arguments.of(VALUES.count, new BigDecimal("3.0"), 3L, 3L),
                Arguments.of(VALUES.text, "3", "3", "3"),
                Arguments.of(VALUES.text, 3L, "3", "3"),
                Arguments.of(VALUES.real, 3.5, 3.5, 3.5),
                Arguments.of(VALUES.real, 3L, 3.0, 3.0),
                Arguments.of(VALUES.real, "3.5", 3.5, 3.5),
                Arguments.of(VALUES.text, null, null, null),
                Arguments.of(VALUES.whole, null, null, null),
                Arguments.of(VALUES.real, null, null, null));
    }

    @ParameterizedTest
    @MethodSource("values")
    void read(Column<?> column, @Nullable Object given, @Nullable Object typed, @Nullable Object byObject) {
        GivenRow row = new GivenRow(given);
        assertEquals(typed, FieldReader.of(column).read(row, row, 1));
        assertEquals(byObject, FieldReader.of(column).read(row, null, 1));
    }

    @Test
    void aNumberOfMoreBitsThanTheColumnIsNotCut() {
        for (long number : new long[] {1L + Integer.MAX_VALUE, Integer.MIN_VALUE - 1L, Long.MAX_VALUE}) {
            GivenRow row = new GivenRow(number);
            assertThrows(ArithmeticException.class, () -> FieldReader.of(VALUES.whole).read(row, row, 1));
            assertThrows(ArithmeticException.class, () -> FieldReader.of(VALUES.whole).read(row, null, 1));
        }
        GivenRow fraction = new GivenRow(new BigDecimal("3.5"));
        assertThrows(ArithmeticException.class, () -> FieldReader.of(VALUES.count).read(fraction, fraction, 1));
    }

    /** A row of one value. */
    private record GivenRow(@Nullable Object value) implements TypedRow {
        @Override
        public @Nullable Object getWhole(int index) {
            return value;
        }

        @Override
        public @Nullable Object getText(int index) {
            return value;
        }

        @Override
        public @Nullable Object getDouble(int index) {
            return value;
        }

        @Override
        public @Nullable Object getObject(int index) {
            return value;
        }

        @Override
        public @Nullable Object getObject(String name) {
            return value;
        }

        @Override
        public <T> @Nullable T getObject(int index, Class<T> type) {
            return type.cast(value);
        }

        @Override
        public <T> @Nullable T getObject(String name, Class<T> type) {
            return type.cast(value);
        }

        @Override
        public @Nullable String getString(int index) {
            return String.valueOf(value);
        }
    }

    private static final class Values extends IrisTable {
        final Column<Short> small = integer16("small");
        final Column<Integer> whole = integer32("whole");
        final Column<Long> count = integer64("count");
        final Column<String> text = text("text", 80);
        final Column<Double> real = float64("real");

        Values() {
            super("values_read");
        }
    }
}
