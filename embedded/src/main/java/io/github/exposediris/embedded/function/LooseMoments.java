package io.github.exposediris.embedded.function;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts that DATEADD, DATEDIFF, DATEPART and DATENAME read as dates: {@code $HOROLOG}, 12/31/1999 also with hyphens or points,
 * Dec 31, 1999, and times such as 10: and 10:30PM. A year of two digits is one of the 20th century. Source: InterSystems SQL Reference,
 * "DATEADD", "DATEPART".
 */
public final class LooseMoments {
    private static final long LAST_DAY = 2_980_013;
    private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);
    private static final Pattern HOROLOG = Pattern.compile("(\\d{1,7})(?:,(\\d{1,5})(?:\\.(\\d{1,9}))?)?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern NAMED = Pattern.compile("([A-Z]{3,9}) +(\\d{1,2}),? +(\\d{4}|\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(?:(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?)? ?(AM|PM)?");
    private static final List<String> MONTHS = List.of(
            "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER");

    private LooseMoments() {}

    /** The moment: midnight where there is no time, 1900-01-01 where there is no date; null where the text is none. */
    public static @Nullable LocalDateTime moment(String text) {
        String stripped = text.strip();
        try {
            LocalDateTime counted = horolog(stripped);
            return counted == null ? written(stripped.toUpperCase(Locale.ROOT)) : counted;
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    /** Days since 1840-12-31, and seconds since midnight after a comma; null where the text is no such. */
    public static @Nullable LocalDateTime horolog(String text) {
        Matcher horolog = HOROLOG.matcher(text.strip());
        if (!horolog.matches() || Long.parseLong(horolog.group(1)) > LAST_DAY) {
            return null;
        }
        LocalDate day = Moments.ZERO.plusDays(Long.parseLong(horolog.group(1)));
        long seconds = horolog.group(2) == null ? 0 : Long.parseLong(horolog.group(2));
        return seconds < 86_400 ? day.atTime(LocalTime.ofSecondOfDay(seconds).withNano(nanos(horolog.group(3)))) : null;
    }

    private static @Nullable LocalDateTime written(String text) {
        LocalDate whole = date(text);
        LocalTime alone = time(text);
        if (whole != null || alone != null) {
            return whole != null ? whole.atStartOfDay() : NO_DATE.atTime(alone);
        }
        for (int blank = text.indexOf(' '); blank > 0; blank = text.indexOf(' ', blank + 1)) {
            LocalDate date = date(text.substring(0, blank));
            LocalTime time = time(text.substring(blank).strip());
            if (date != null && time != null) {
                return date.atTime(time);
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return LocalDate.of(year(numbers.group(4)), Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(3)));
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches() && month(named.group(1)) > 0) {
            return LocalDate.of(year(named.group(3)), month(named.group(1)), Integer.parseInt(named.group(2)));
        }
        return text.indexOf(' ') < 0 ? Moments.date(text) : null;
    }

    private static int year(String digits) {
        return Integer.parseInt(digits) + (digits.length() == 2 ? 1900 : 0);
    }

    /** Counted from 1; 0 for a word that begins no month's name. */
    private static int month(String word) {
        return MONTHS.indexOf(MONTHS.stream().filter(month -> month.startsWith(word)).findFirst().orElse("")) + 1;
    }

    private static @Nullable LocalTime time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return null;
        }
        int hour = Integer.parseInt(time.group(1));
        if (time.group(5) != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (time.group(5).equals("PM") ? 12 : 0);
        }
        return LocalTime.of(hour, number(time.group(2)), number(time.group(3)), nanos(time.group(4)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
