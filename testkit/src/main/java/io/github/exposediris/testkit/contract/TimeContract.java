package io.github.exposediris.testkit.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TimeZone;
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
    default void timesKeepTheirMicroseconds() {
        List<LocalTime> times = List.of(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(10, 11, 12, 500_000_000),
                LocalTime.MAX.truncatedTo(ChronoUnit.MICROS));
        inEveryZone(() -> times.forEach(time -> {
            keeps(SAMPLES.clock, time);
            keepsLiteral(SAMPLES.clock, time);
        }));
    }

    /** 2:30 on 2026-03-29 is skipped in Berlin, midnight of 2018-11-04 in São Paulo. */
    @Test
    default void momentsKeepTheirMicrosecondsAndLocalTime() {
        List<LocalDateTime> moments = List.of(LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(1582, 10, 10, 1, 2, 3),
                LocalDateTime.of(2018, 11, 4, 0, 0), LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1_000),
                LocalDateTime.of(2026, 10, 25, 2, 30), LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
        inEveryZone(() -> moments.forEach(moment -> {
            keeps(SAMPLES.moment, moment);
            keepsLiteral(SAMPLES.moment, moment);
        }));
    }

    /** 2:30 on 2026-10-25 comes twice in Berlin. */
    @Test
    default void instantsAreTheSameInEveryTimeZone() {
        List<Instant> instants = List.of(Instant.EPOCH, Instant.parse("1883-11-18T17:00:00.000001Z"), Instant.parse("2026-10-25T00:30:00Z"),
                Instant.parse("2026-10-25T01:30:00.5Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));
        inEveryZone(() -> instants.forEach(instant -> {
            keeps(SAMPLES.instant, instant);
            keepsLiteral(SAMPLES.instant, instant);
        }));
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
        refuses(SAMPLES.moment, LocalDateTime.of(0, 12, 31, 0, 0), "the year is not between 1 and 9999");
        refuses(SAMPLES.instant, Instant.MAX, "the year is not between 1 and 9999");
        refuses(SAMPLES.zoned, OffsetDateTime.MAX, "the year is not between 0 and 9999");
        refuses(SAMPLES.lasting, Duration.ofDays(365 * 300), "the duration is no number of nanoseconds in 64 bits");
    }

    @Test
    default void whatIsFinerThanAMicrosecondIsRefused() {
        String problem = "the time is finer than a microsecond; use truncatedTo(ChronoUnit.MICROS)";
        refuses(SAMPLES.clock, LocalTime.of(1, 2, 3, 1), problem);
        refuses(SAMPLES.moment, LocalDateTime.of(2026, 1, 1, 0, 0, 0, 999), problem);
        refuses(SAMPLES.instant, Instant.parse("2026-01-01T00:00:00.123456789Z"), problem);
    }
}
