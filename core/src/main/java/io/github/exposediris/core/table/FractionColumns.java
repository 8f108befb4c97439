package io.github.exposediris.core.table;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;

/**
 * Columns of moments with a chosen number of digits of a second's fraction, for tables in Java and in Kotlin. A value that has more
 * digits is refused, as IRIS would cut it.
 *
 * <p>Nine digits make {@code TIMESTAMP2}, a text of up to 29 characters that begins in 1840. Six make {@code TIMESTAMP}, a number of 64
 * bits that begins in the year 1 and is smaller and faster. Source: InterSystems SQL Reference, Data Types, notes on %Library.TimeStamp
 * and %Library.PosixTime.
 */
public final class FractionColumns {
    /** Digits that keep microseconds. */
    public static final int MICROSECONDS = 6;

    /** Digits that keep nanoseconds, as {@link Instant#now} may tell them. */
    public static final int NANOSECONDS = 9;

    private FractionColumns() {}

    /**
     * {@code TIME(digits)}.
     *
     * @param digits from 0 to 9
     */
    public static Column<LocalTime> time(Table table, String name, int digits) {
        if (digits < 0 || digits > NANOSECONDS) {
            throw new IllegalArgumentException("a time has 0 to 9 digits of fraction in IRIS, not " + digits);
        }
        return table.registerColumn(name, new LocalTimeColumn(digits));
    }

    /**
     * {@code TIMESTAMP} or {@code TIMESTAMP2}, in which no time zone takes part.
     *
     * @param digits {@link #MICROSECONDS} or {@link #NANOSECONDS}
     */
    public static Column<LocalDateTime> dateTime(Table table, String name, int digits) {
        return table.registerColumn(name, new LocalDateTimeColumn(ofMoment(digits)));
    }

    /**
     * {@code TIMESTAMP} or {@code TIMESTAMP2} in UTC.
     *
     * @param digits {@link #MICROSECONDS} or {@link #NANOSECONDS}
     */
    public static Column<Instant> instant(Table table, String name, int digits) {
        return table.registerColumn(name, new InstantColumn(ofMoment(digits)));
    }

    private static int ofMoment(int digits) {
        if (digits != MICROSECONDS && digits != NANOSECONDS) {
            throw new IllegalArgumentException("a timestamp has 6 or 9 digits of fraction in IRIS, not " + digits);
        }
        return digits;
    }
}
