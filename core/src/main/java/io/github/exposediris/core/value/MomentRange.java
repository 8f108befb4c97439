package io.github.exposediris.core.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Which dates and times IRIS's fields keep. DATE and TIMESTAMP2 begin on 1840-12-31, and TIMESTAMP2 has nine digits of a second's
 * fraction; TIMESTAMP begins in the year 1 and has six, and what is finer it would cut. Source: InterSystems SQL Reference, Data Types,
 * "Dates Prior to December 31, 1840" and the notes on %Library.TimeStamp and %Library.PosixTime.
 */
public final class MomentRange {
    private static final LocalDate FIRST = LocalDate.of(1840, 12, 31);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int[] NANOS = {1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private MomentRange() {}

    /** Why a DATE would not keep a date; null if it would. */
    public static @Nullable String problemOf(LocalDate date) {
        return date.isBefore(FIRST) || date.isAfter(LAST) ? "the date is not between " + FIRST + " and " + LAST : null;
    }

    /**
     * Why a field would not keep a moment; null if it would.
     *
     * @param digits of a second's fraction: 9 for TIMESTAMP2, 6 for TIMESTAMP
     */
    public static @Nullable String problemOf(LocalDateTime moment, int digits) {
        String day = digits == NANOS.length - 1 ? problemOf(moment.toLocalDate()) : problemOfYear(moment);
        return day == null ? problemOf(moment.toLocalTime(), digits) : day;
    }

    /** Why a TIME(digits) would not keep a time; null if it would. */
    public static @Nullable String problemOf(LocalTime time, int digits) {
        return time.getNano() % NANOS[digits] == 0 ? null : "the time has more than " + digits + " digits of a second's fraction";
    }

    /** Why a moment has no text in SQL, so that nothing compares with it; null if it has one. */
    public static @Nullable String problemOfYear(LocalDateTime moment) {
        return moment.getYear() < 1 || moment.getYear() > 9999 ? "the year is not between 1 and 9999" : null;
    }
}
