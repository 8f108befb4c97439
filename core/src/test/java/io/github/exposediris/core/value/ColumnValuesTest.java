package io.github.exposediris.core.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import kotlin.jvm.JvmClassMappingKt;
import org.jetbrains.exposed.v1.core.ArrayColumnType;
import org.jetbrains.exposed.v1.core.BlobColumnType;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.ByteColumnType;
import org.jetbrains.exposed.v1.core.CharacterColumnType;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.EnumerationColumnType;
import org.jetbrains.exposed.v1.core.EnumerationNameColumnType;
import org.jetbrains.exposed.v1.core.FloatColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.ShortColumnType;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jetbrains.exposed.v1.core.java.UUIDColumnType;
import org.jetbrains.exposed.v1.core.statements.api.ExposedBlob;
import org.jetbrains.exposed.v1.javatime.JavaInstantColumnType;
import org.jetbrains.exposed.v1.javatime.JavaLocalDateColumnType;
import org.jetbrains.exposed.v1.javatime.JavaLocalDateTimeColumnType;
import org.jetbrains.exposed.v1.javatime.JavaLocalTimeColumnType;
import org.jetbrains.exposed.v1.javatime.JavaOffsetDateTimeColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnValuesTest {
    private static final UUID CODE = UUID.fromString("5f0a3c1e-9d4b-4a57-8d3a-0c9f4b7e2a61");

    private enum Colour { RED, GREEN }

    static Stream<Arguments> sent() {
        return Stream.of(
                Arguments.of(new ByteColumnType(), (byte) -7, (short) -7),
                Arguments.of(new ShortColumnType(), (short) 7, (short) 7),
                Arguments.of(new IntegerColumnType(), 7, 7),
                Arguments.of(new LongColumnType(), 7L, 7L),
                Arguments.of(new FloatColumnType(), 0.1f, 0.1),
                Arguments.of(new DoubleColumnType(), 0.1, 0.1),
                Arguments.of(new DecimalColumnType(10, 2), new BigDecimal("1.50"), new BigDecimal("1.50")),
                Arguments.of(new BooleanColumnType(), true, true),
                Arguments.of(new CharacterColumnType(), 'x', "x"),
                Arguments.of(new TextColumnType(null, false), "it's", "it's"),
                Arguments.of(new UUIDColumnType(), CODE, CODE.toString()),
                Arguments.of(new EnumerationColumnType<>(JvmClassMappingKt.getKotlinClass(Colour.class)), Colour.GREEN, 1),
                Arguments.of(new EnumerationNameColumnType<>(JvmClassMappingKt.getKotlinClass(Colour.class), 9), Colour.GREEN, "GREEN"),
                Arguments.of(new JavaLocalDateColumnType(), LocalDate.of(1840, 12, 31), LocalDate.of(1840, 12, 31)),
                Arguments.of(new JavaLocalTimeColumnType(), LocalTime.of(1, 2, 3, 456_789_001), "01:02:03.456789001"),
                Arguments.of(new JavaLocalDateTimeColumnType(), LocalDateTime.of(2026, 3, 29, 2, 30), "2026-03-29 02:30:00"),
                Arguments.of(new JavaInstantColumnType(), Instant.parse("2026-03-29T01:30:00.000000001Z"),
                        "2026-03-29 01:30:00.000000001"));
    }

    @ParameterizedTest
    @MethodSource
    void sent(IColumnType<?> type, Object value, Object expected) {
        assertEquals(expected, Bound.of(type, value));
        assertEquals(ColumnValues.driverClass(type), expected.getClass());
    }

    @ParameterizedTest
    @MethodSource("sent")
    void aNullIsSentAsSuch(IColumnType<?> type) {
        assertEquals(Bound.NULL, Bound.of(type, null));
    }

    @Test
    void aStreamIsReadToItsEnd() {
        byte[] bytes = {0, 1, -1};
        assertArrayEquals(bytes, (byte[]) Bound.of(new BlobColumnType(false), new ExposedBlob(new ByteArrayInputStream(bytes))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud83d", "x\udc26"})
    void aTextThatNoWireCarriesIsRefused(String text) {
        InvalidValueException refusal = assertThrows(
                InvalidValueException.class, () -> Bound.of(new TextColumnType(null, false), text));
        assertEquals(true, refusal.getMessage().startsWith("A parameter: the text holds "), refusal.getMessage());
    }

    @Test
    void aDateBeforeTheFirstIsRefused() {
        assertEquals(
                "A parameter: the date is not between 1840-12-31 and 9999-12-31; nothing was sent.",
                assertThrows(InvalidValueException.class, () -> Bound.of(new JavaLocalDateColumnType(), LocalDate.of(1840, 12, 30)))
                        .getMessage());
    }

    @Test
    void aTimestampWithATimeZoneIsRefused() {
        assertEquals(
                "IRIS has no timestamp with a time zone; use offsetDateTime(…) of io.github.exposediris.core.table, or store UTC in"
                        + " timestamp(…) and the zone beside it.",
                assertThrows(UnsupportedByIrisException.class,
                                () -> Bound.of(new JavaOffsetDateTimeColumnType(), OffsetDateTime.parse("2026-01-01T00:00+02:00")))
                        .getMessage());
    }

    @Test
    void anArrayIsRefused() {
        ArrayColumnType<?, ?> type = new ArrayColumnType<>(new IntegerColumnType(), (Integer) null);
        assertEquals(
                "IRIS has no array; use a table of the elements, or a JSON text.",
                assertThrows(UnsupportedByIrisException.class, () -> Bound.of(type, List.of(1))).getMessage());
    }

    static Stream<Arguments> read() {
        return Stream.of(
                Arguments.of(new IntegerColumnType(), "7", 7),
                Arguments.of(new IntegerColumnType(), new BigDecimal("7.0"), 7),
                Arguments.of(new EnumerationColumnType<>(JvmClassMappingKt.getKotlinClass(Colour.class)), "1", Colour.GREEN),
                Arguments.of(new DecimalColumnType(10, 2), "1.5", new BigDecimal("1.50")),
                Arguments.of(new DecimalColumnType(10, 2), 1.5, new BigDecimal("1.50")),
                Arguments.of(new DoubleColumnType(), new BigDecimal("0.1"), 0.1),
                Arguments.of(new BooleanColumnType(), 1, true),
                Arguments.of(new BooleanColumnType(), "0", false),
                Arguments.of(new TextColumnType(null, false), 123, "123"),
                Arguments.of(new UUIDColumnType(), CODE.toString().toUpperCase(java.util.Locale.ROOT), CODE),
                Arguments.of(new JavaLocalDateColumnType(), "2026-01-31", LocalDate.of(2026, 1, 31)),
                Arguments.of(new JavaLocalDateColumnType(), java.sql.Date.valueOf("2026-01-31"), LocalDate.of(2026, 1, 31)),
                Arguments.of(new JavaLocalTimeColumnType(), "10:11:12.000001", LocalTime.of(10, 11, 12, 1000)),
                Arguments.of(new JavaLocalDateTimeColumnType(), "2026-03-29 02:30:00.5",
                        LocalDateTime.of(2026, 3, 29, 2, 30, 0, 500_000_000)),
                Arguments.of(new JavaInstantColumnType(), LocalDateTime.of(2026, 3, 29, 2, 30), Instant.parse("2026-03-29T02:30:00Z")));
    }

    @ParameterizedTest
    @MethodSource
    void read(IColumnType<?> type, Object given, Object expected) {
        assertEquals(expected, DetachedTransaction.within(() -> type.valueFromDB(ColumnValues.received(type, given))));
    }

    /** In New York noon in UTC is another hour; in Berlin the clocks skip 2 o'clock on 2026-03-29. */
    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/Berlin"})
    void theTimeZoneOfTheJvmTakesNoPart(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            sent().map(Arguments::get).forEach(of -> sent((IColumnType<?>) of[0], of[1], of[2]));
            read().map(Arguments::get).forEach(of -> read((IColumnType<?>) of[0], of[1], of[2]));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aNumberThatIsNoneOfTheTypeIsNotCut() {
        assertThrows(ArithmeticException.class, () -> ColumnValues.received(new ByteColumnType(), 300));
        assertThrows(ArithmeticException.class, () -> ColumnValues.received(new IntegerColumnType(), new BigDecimal("1.5")));
    }
}
