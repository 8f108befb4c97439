package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Days and microseconds since 2000-01-01, PostgreSQL's binary dates and times. */
final class PostgresEpoch {
    private static final long DAYS = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long SECONDS = DAYS * 86_400;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

    private PostgresEpoch() {}

    static int days(LocalDate date) {
        if (Infinite.is(date)) {
            return date.equals(LocalDate.MAX) ? Integer.MAX_VALUE : Integer.MIN_VALUE;
        }
        return Math.toIntExact(date.toEpochDay() - DAYS);
    }

    static LocalDate date(int days) {
        return switch (days) {
            case Integer.MAX_VALUE -> LocalDate.MAX;
            case Integer.MIN_VALUE -> LocalDate.MIN;
            default -> LocalDate.ofEpochDay(days + DAYS);
        };
    }

    static long micros(LocalTime time) {
        return time.toNanoOfDay() / NANOS_PER_MICRO;
    }

    static LocalTime time(long micros) throws SQLException {
        if (micros < 0 || micros >= MICROS_PER_DAY) {
            throw Refusal.dateTimeRange(WireType.TIME);
        }
        return LocalTime.ofNanoOfDay(micros * NANOS_PER_MICRO);
    }

    static long micros(LocalDateTime moment) {
        if (Infinite.is(moment.toLocalDate())) {
            return moment.toLocalDate().equals(LocalDate.MAX) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        long seconds = moment.toEpochSecond(ZoneOffset.UTC) - SECONDS;
        return Math.multiplyExact(seconds, MICROS_PER_SECOND) + moment.getNano() / NANOS_PER_MICRO;
    }

    static LocalDateTime dateTime(long micros, WireType type) throws SQLException {
        if (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) {
            return Infinite.moment(micros == Long.MAX_VALUE ? LocalDate.MAX : LocalDate.MIN);
        }
        try {
            long seconds = Math.floorDiv(micros, MICROS_PER_SECOND) + SECONDS;
            int nanos = (int) Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO;
            return LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
        } catch (DateTimeException noSuchMoment) {
            throw Refusal.dateTimeRange(type);
        }
    }
}
