package io.github.exposediris.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentColumnsTest {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 1, 31, 10, 11, 12, 500_000_000);

    private final OffsetDateTimeColumn zoned = new OffsetDateTimeColumn();

    static Stream<Object> moments() {
        return Stream.of(MOMENT, Timestamp.valueOf(MOMENT), "2026-01-31 10:11:12.5", "2026-01-31T10:11:12.500");
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aMomentIsReadFromWhatADriverGives(Object given) {
        assertEquals(MOMENT, new LocalDateTimeColumn(9).valueFromDB(given));
    }

    @Test
    void aTimeIsReadFromWhatADriverGives() {
        LocalTime time = LocalTime.of(10, 11, 12, 500_000_000);
        Time withMillis = new Time(Time.valueOf("10:11:12").getTime() + 500);
        for (Object given : List.of(time, "10:11:12.5", withMillis)) {
            assertEquals(time, new LocalTimeColumn(9).valueFromDB(given));
        }
    }

    @Test
    void anInstantIsReadAsUtc() {
        assertEquals(Instant.parse("2026-01-31T10:11:12.5Z"), new InstantColumn(9).valueFromDB("2026-01-31 10:11:12.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31T10:00+02:00", "2026-01-31T10:00:00.000000001-00:00:01", "0001-01-01T00:00Z",
            "9999-12-31T23:59:59Z"})
    void aMomentWithAnOffsetComesBackFromItsText(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        assertEquals(moment, zoned.valueFromDB(zoned.notNullValueToDB(moment)));
    }

    @Test
    void textsOfMomentsWithAnOffsetSortAsTheMomentsDo() {
        String earlier = (String) zoned.notNullValueToDB(OffsetDateTime.parse("2026-01-31T10:00+02:00"));
        String later = (String) zoned.notNullValueToDB(OffsetDateTime.parse("2026-01-31T09:00Z"));
        assertEquals("2026-01-31 08:00:00.000000000+02:00", earlier);
        assertTrue(earlier.compareTo(later) < 0);
    }
}
