package io.github.exposediris.core.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates and times as IRIS's SQL writes them, in the form of ODBC, and as drivers give them. No time zone takes part. */
public final class SqlMoments {
    /** Digits of a second's fraction: no trailing zeros, and nine at most. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    /** Some 300,000 years, in seconds. */
    private static final long FAR = 10_000_000_000_000L;

    private SqlMoments() {}

    /** A time of day with its nanoseconds, without trailing zeros. */
    public static String text(LocalTime time) {
        return TIME.format(time);
    }

    /** A date, a blank and a time. */
    public static String text(LocalDateTime moment) {
        return moment.toLocalDate() + " " + text(moment.toLocalTime());
    }

    /** The date that a driver gave, in whatever class. */
    public static LocalDate date(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return value instanceof java.sql.Timestamp ? moment(value).toLocalDate() : LocalDate.parse(day(value.toString()));
    }

    private static String day(String text) {
        return text.length() > 10 ? moment(text).toLocalDate().toString() : text;
    }

    /** The time of day that a driver gave, in whatever class. */
    public static LocalTime time(Object value) {
        if (value instanceof LocalTime time) {
            return time;
        }
        return value instanceof java.sql.Time time
                ? LocalTime.MIDNIGHT.plus(Math.floorMod(millisOfDay(time), 86_400_000L), ChronoUnit.MILLIS)
                : LocalTime.parse(value.toString());
    }

    /** {@link java.sql.Time#toLocalTime} would drop the milliseconds. */
    private static long millisOfDay(java.sql.Time time) {
        return time.toLocalTime().toSecondOfDay() * 1000L + Math.floorMod(time.getTime(), 1000L);
    }

    /** The date and time that a driver gave, in whatever class. */
    public static LocalDateTime moment(Object value) {
        if (value instanceof LocalDateTime moment) {
            return moment;
        }
        if (value instanceof java.sql.Timestamp moment) {
            return moment.toLocalDateTime();
        }
        String text = value.toString();
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text.replace(' ', 'T'));
    }

    /** An instant in UTC. One that is beyond all years of SQL becomes another that is so too. */
    public static LocalDateTime utc(long epochSecond, int nano) {
        return LocalDateTime.ofEpochSecond(Math.max(-FAR, Math.min(FAR, epochSecond)), nano, ZoneOffset.UTC);
    }
}
