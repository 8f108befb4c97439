package io.github.exposediris.embedded.function;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and timestamps in ODBC format: {@code yyyy-mm-dd}, {@code hh:mm[:ss[.f]]} and both with a blank between. Leading zeros
 * may be missing; a zone never stands there. Source: InterSystems SQL Reference, "CAST".
 */
public final class Moments {
    /** The date of days counted from 0. */
    public static final LocalDate ZERO = LocalDate.of(1840, 12, 31);

    private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);
    private static final Pattern DATE = Pattern.compile("(\\d{1,4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?");

    private Moments() {}

    /** The date, that of a timestamp included; null where the text is none. */
    public static @Nullable LocalDate date(String text) {
        String stripped = text.strip();
        int blank = stripped.indexOf(' ');
        if (blank > 0 && time(stripped.substring(blank + 1)) == null) {
            return null;
        }
        Matcher date = DATE.matcher(blank > 0 ? stripped.substring(0, blank) : stripped);
        try {
            return date.matches() && part(date, 1) > 0 ? LocalDate.of(part(date, 1), part(date, 2), part(date, 3)) : null;
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    /** The time; null where the text is none. */
    public static @Nullable LocalTime time(String text) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            return null;
        }
        String fraction = time.group(4) == null ? "" : time.group(4);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        try {
            return LocalTime.of(part(time, 1), part(time, 2), time.group(3) == null ? 0 : part(time, 3), nanos);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    /** The timestamp: midnight where there is no time, 1900-01-01 where there is no date; null where the text is none. */
    public static @Nullable LocalDateTime timestamp(String text) {
        LocalDate date = date(text);
        if (date == null) {
            LocalTime alone = time(text);
            return alone == null ? null : NO_DATE.atTime(alone);
        }
        String stripped = text.strip();
        int blank = stripped.indexOf(' ');
        LocalTime time = blank > 0 ? time(stripped.substring(blank + 1)) : LocalTime.MIDNIGHT;
        return time == null ? null : date.atTime(time);
    }

    /** The moment with that many digits of its second, at most nine. Further ones are cut, not rounded. */
    public static LocalDateTime cut(LocalDateTime moment, int precision) {
        int unit = (int) Math.pow(10, Math.max(0, 9 - precision));
        return moment.withNano(moment.getNano() / unit * unit);
    }

    /** {@code $HOROLOG}: the days since 1840-12-31, a comma, and the seconds since midnight. */
    public static String horolog(LocalDateTime moment) {
        return ZERO.until(moment.toLocalDate(), ChronoUnit.DAYS) + "," + moment.toLocalTime().toSecondOfDay();
    }

    /** The week of the year; each begins with a Sunday, and the first with the year. Source: InterSystems SQL Reference, "WEEK". */
    public static int week(LocalDate date) {
        int firstDay = date.withDayOfYear(1).getDayOfWeek().getValue() % 7;
        return (date.getDayOfYear() - 1 + firstDay) / 7 + 1;
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
