package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.less;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.junit.jupiter.api.Test;

/** Dates and times come back as they went in every time zone of the JVM; what a column would cut is refused. */
interface TimeContract extends SampleFixture {
    /** In the second a day once began at 1 o'clock; in the others an hour is skipped and another comes twice. */
    List<String> ZONES = List.of("UTC", "America/Sao_Paulo", "Europe/Berlin", "Pacific/Kiritimati");

    /** Runs an assertion in each of the time zones. */
    default void inEveryZone(Runnable assertion) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : ZONES) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertion.run();
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    default void datesAreKeptFromTheFirstToTheLast() {
        List<LocalDate> dates = List.of(LocalDate.of(1840, 12, 31), LocalDate.of(1912, 2, 29), LocalDate.of(2018, 11, 4),
                LocalDate.of(9999, 12, 31));
        inEveryZone(() -> dates.forEach(date -> {
            keeps(SAMPLES.day, date);
            keepsLiteral(SAMPLES.day, date);
        }));
    }

    @Test
    default void timesKeepTheirNanoseconds() {
        List<LocalTime> times = List.of(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(10, 11, 12, 500_000_000),
                LocalTime.of(1, 2, 3, 1), LocalTime.MAX);
        inEveryZone(() -> times.forEach(time -> {
            keeps(SAMPLES.clock, time);
            keepsLiteral(SAMPLES.clock, time);
        }));
    }

    /** 2:30 on 2026-03-29 is skipped in Berlin, midnight of 2018-11-04 in São Paulo. */
    @Test
    default void momentsKeepTheirNanosecondsAndLocalTime() {
        List<LocalDateTime> moments = List.of(LocalDateTime.of(1840, 12, 31, 0, 0), LocalDateTime.of(1912, 2, 29, 1, 2, 3),
                LocalDateTime.of(2018, 11, 4, 0, 0), LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1),
                LocalDateTime.of(2026, 10, 25, 2, 30), LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999));
        inEveryZone(() -> moments.forEach(moment -> {
            keeps(SAMPLES.moment, moment);
            keepsLiteral(SAMPLES.moment, moment);
        }));
    }

    /** 2:30 on 2026-10-25 comes twice in Berlin. */
    @Test
    default void instantsAreTheSameInEveryTimeZone() {
        List<Instant> instants = List.of(Instant.EPOCH, Instant.parse("1883-11-18T17:00:00.000000001Z"),
                Instant.parse("2026-10-25T00:30:00Z"),
                Instant.parse("2026-10-25T01:30:00.5Z"), Instant.parse("9999-12-31T23:59:59.999999999Z"));
        inEveryZone(() -> instants.forEach(instant -> {
            keeps(SAMPLES.instant, instant);
            keepsLiteral(SAMPLES.instant, instant);
        }));
    }

    /** As often as a driver needs to ask for binary results, which would end at microseconds. */
    @Test
    default void theClockOfTheJvmIsKeptHoweverFine() {
        Instant now = Instant.now();
        long id = inserted(Insert.into(SAMPLES).set(SAMPLES.instant, now).set(SAMPLES.clock, LocalTime.MAX));
        for (int i = 0; i < 12; i++) {
            ResultRow row = only(IrisSelect.from(SAMPLES).where(eq(SAMPLES.id, id)));
            assertEquals(now, row.get(SAMPLES.instant));
            assertEquals(LocalTime.MAX, row.get(SAMPLES.clock));
        }
    }

    @Test
    default void momentsThatDifferByANanosecondAreInOrder() {
        Instant later = Instant.parse("2026-01-01T00:00:00.000000002Z");
        long first = inserted(Insert.into(SAMPLES).set(SAMPLES.instant, later.minusNanos(1)));
        long second = inserted(Insert.into(SAMPLES).set(SAMPLES.instant, later));
        assertEquals(List.of(first), values(IrisSelect.from(SAMPLES).where(less(SAMPLES.instant, later)), SAMPLES.id));
        assertEquals(
                List.of(second, first), values(IrisSelect.from(SAMPLES).orderBy(SAMPLES.instant, SortOrder.DESC), SAMPLES.id));
    }

    @Test
    default void columnsOfMicrosecondsBeginInTheYear1() {
        inEveryZone(() -> List.of(LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(1582, 10, 10, 1, 2, 3),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000)).forEach(moment -> {
                    keeps(SAMPLES.coarseMoment, moment);
                    keepsLiteral(SAMPLES.coarseMoment, moment);
                    keeps(SAMPLES.coarseInstant, moment.toInstant(ZoneOffset.UTC));
                }));
        keeps(SAMPLES.coarseClock, LocalTime.of(1, 2, 3, 999_000_000));
    }

    @Test
    default void momentsKeepTheirOffset() {
        for (String text : List.of("2026-01-31T10:00:00.123456789+02:00", "0001-01-01T00:00:00-18:00", "2026-01-31T10:00:00Z")) {
            keeps(SAMPLES.zoned, OffsetDateTime.parse(text));
            keepsLiteral(SAMPLES.zoned, OffsetDateTime.parse(text));
        }
    }

    @Test
    default void durationsKeepTheirNanoseconds() {
        keeps(SAMPLES.lasting, Duration.ofNanos(Long.MAX_VALUE));
        keeps(SAMPLES.lasting, Duration.ofHours(-3).plusNanos(1));
        keepsLiteral(SAMPLES.lasting, Duration.ofDays(1));
    }

    @Test
    default void aDateOutsideOfTheRangeIsRefused() {
        refuses(SAMPLES.day, LocalDate.of(1840, 12, 30), "the date is not between 1840-12-31 and 9999-12-31");
        refuses(SAMPLES.day, LocalDate.of(10_000, 1, 1), "the date is not between 1840-12-31 and 9999-12-31");
        refuses(SAMPLES.moment, LocalDateTime.of(1840, 12, 30, 23, 59), "the date is not between 1840-12-31 and 9999-12-31");
        refuses(SAMPLES.instant, Instant.MAX, "the date is not between 1840-12-31 and 9999-12-31");
        refuses(SAMPLES.coarseMoment, LocalDateTime.of(0, 12, 31, 0, 0), "the year is not between 1 and 9999");
        refuses(SAMPLES.zoned, OffsetDateTime.MAX, "the year is not between 0 and 9999");
        refuses(SAMPLES.lasting, Duration.ofDays(365 * 300), "the duration is no number of nanoseconds in 64 bits");
    }

    @Test
    default void whatIsFinerThanItsColumnIsRefused() {
        refuses(SAMPLES.coarseClock, LocalTime.of(1, 2, 3, 100_000), "the time has more than 3 digits of a second's fraction");
        String finer = "the time has more than 6 digits of a second's fraction";
        refuses(SAMPLES.coarseMoment, LocalDateTime.of(2026, 1, 1, 0, 0, 0, 999), finer);
        refuses(SAMPLES.coarseInstant, Instant.parse("2026-01-01T00:00:00.123456789Z"), finer);
    }
}
