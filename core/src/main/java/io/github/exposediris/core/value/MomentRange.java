package io.github.exposediris.core.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Which dates and times IRIS's fields keep. DATE begins on 1840-12-31, TIMESTAMP in the year 1. Source: InterSystems SQL Reference, Data
 * Types, "Dates Prior to December 31, 1840" and %Library.PosixTime. What is finer than a microsecond TIMESTAMP cuts, and a wire of
 * PostgreSQL too.
 */
public final class MomentRange {
    private static final LocalDate FIRST = LocalDate.of(1840, 12, 31);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int NANOS_OF_MICRO = 1000;

    private MomentRange() {}

    /** Why a DATE would not keep a date; null if it would. */
    public static @Nullable String problemOf(LocalDate date) {
        return date.isBefore(FIRST) || date.isAfter(LAST) ? "the date is not between " + FIRST + " and " + LAST : null;
    }

    /** Why a TIME(6) would not keep a time; null if it would. */
    public static @Nullable String problemOf(LocalTime time) {
        return time.getNano() % NANOS_OF_MICRO == 0 ? null : "the time is finer than a microsecond; use truncatedTo(ChronoUnit.MICROS)";
    }

    /** Why a TIMESTAMP would not keep a moment; null if it would. */
    public static @Nullable String problemOf(LocalDateTime moment) {
        String year = problemOfYear(moment);
        return year == null ? problemOf(moment.toLocalTime()) : year;
    }

    /** Why a TIMESTAMP does not even compare with a moment; null if it does. */
    static @Nullable String problemOfYear(LocalDateTime moment) {
        return moment.getYear() < 1 || moment.getYear() > 9999 ? "the year is not between 1 and 9999" : null;
    }
}
