package io.github.exposediris.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDateColumnTest {
    private static final LocalDate DAY = LocalDate.of(1912, 6, 23);

    private final LocalDateColumn type = new LocalDateColumn();

    static Stream<Object> drivers() {
        return Stream.of(DAY, Date.valueOf(DAY), "1912-06-23");
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void isReadFromWhatADriverGives(Object value) {
        assertEquals(DAY, type.valueFromDB(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"})
    void noTimeZoneTakesPart(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertEquals(DAY, type.valueFromDB(Date.valueOf(DAY)));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void otherTextIsRefused() {
        assertThrows(DateTimeParseException.class, () -> type.valueFromDB("23/06/1912"));
    }

    @Test
    void isBoundAsItIs() {
        assertEquals(DAY, type.valueToDB(DAY));
    }

    @Test
    void isWrittenInQuotes() {
        assertEquals("'1912-06-23'", type.valueToString(DAY));
    }

    @Test
    void hasNoTimePart() {
        assertFalse(type.getHasTimePart());
    }

    @Test
    void typesOfTheSameNullabilityAreEqual() {
        assertEquals(type, new LocalDateColumn());
    }

    @Test
    void aNullableTypeIsAnother() {
        LocalDateColumn nullable = new LocalDateColumn();
        nullable.setNullable(true);
        assertNotEquals(type, nullable);
    }
}
