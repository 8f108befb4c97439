package io.github.exposediris.embedded.function;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * TO_DATE, TO_TIMESTAMP and TO_CHAR of moments, with the format codes of IRIS. Source: InterSystems SQL Reference, the page of each.
 * Called by the engine from any thread.
 */
public final class DateFormats {
    /** What TO_DATE reads where no format is given. */
    public static final String DATE = "DD MON YYYY";
    /** What TO_TIMESTAMP reads where no format is given. */
    public static final String TIMESTAMP = "DD MON YYYY HH:MI:SS";
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("YYYY", "uuuu"), Map.entry("YY", "uu"), Map.entry("MONTH", "MMMM"), Map.entry("MON", "MMM"),
            Map.entry("MM", "MM"), Map.entry("DDD", "DDD"), Map.entry("DD", "dd"), Map.entry("DAY", "EEEE"), Map.entry("DY", "EEE"),
            Map.entry("HH24", "HH"), Map.entry("HH12", "hh"), Map.entry("HH", "hh"), Map.entry("MI", "mm"), Map.entry("SS", "ss"),
            Map.entry("FF", "SSSSSS"), Map.entry("AM", "a"), Map.entry("PM", "a"));

    private static final Set<String> TIMES = Set.of("HH24", "HH12", "HH", "MI", "SS", "FF", "AM", "PM");

    private DateFormats() {}

    /** TO_DATE in the default format. */
    public static @Nullable LocalDate toDate(@Nullable String text) throws SQLException {
        return toDate(text, DATE);
    }

    /** TO_DATE. */
    public static @Nullable LocalDate toDate(@Nullable String text, @Nullable String format) throws SQLException {
        LocalDateTime moment = toTimestamp(text, format);
        return moment == null ? null : moment.toLocalDate();
    }

    /** TO_TIMESTAMP in the default format. */
    public static @Nullable LocalDateTime toTimestamp(@Nullable String text) throws SQLException {
        return toTimestamp(text, TIMESTAMP);
    }

    /** TO_TIMESTAMP; what the text does not name is zero, 1, or this year. */
    public static @Nullable LocalDateTime toTimestamp(@Nullable String text, @Nullable String format) throws SQLException {
        return text == null || format == null ? null : new MomentParser(text.strip(), format.toUpperCase(Locale.ROOT)).moment();
    }

    /** TO_CHAR of a timestamp. */
    public static @Nullable String toChar(@Nullable LocalDateTime moment) throws SQLException {
        return toChar(moment, "YYYY-MM-DD HH24:MI:SS");
    }

    /** TO_CHAR of a date or timestamp. */
    public static @Nullable String toChar(@Nullable LocalDateTime moment, @Nullable String format) throws SQLException {
        return moment == null || format == null ? null : formatter(format).format(moment);
    }

    /** Whether a format has codes of times, and none of dates. */
    public static boolean isTime(String upperFormat) {
        boolean time = false;
        for (int at = 0; at < upperFormat.length(); at++) {
            String code = code(upperFormat, at);
            if (!code.isEmpty() && !TIMES.contains(code)) {
                return false;
            }
            time |= !code.isEmpty();
            at += Math.max(0, code.length() - 1);
        }
        return time;
    }

    private static DateTimeFormatter formatter(String format) throws SQLException {
        DateTimeFormatterBuilder formatter = new DateTimeFormatterBuilder();
        for (int at = 0; at < format.length(); ) {
            String code = code(format.toUpperCase(Locale.ROOT), at);
            if (!code.isEmpty()) {
                formatter.appendPattern(CODES.get(code));
                at += code.length();
            } else if (Character.isLetter(format.charAt(at))) {
                throw SqlCode.FATAL.failure("the stand-in has no such format code in TO_CHAR");
            } else {
                formatter.appendLiteral(format.charAt(at++));
            }
        }
        return formatter.toFormatter(Locale.ENGLISH);
    }

    /** The longest code that stands there: HH24 is not HH. */
    static String code(String format, int at) {
        String longest = "";
        for (String code : CODES.keySet()) {
            longest = format.startsWith(code, at) && code.length() > longest.length() ? code : longest;
        }
        return longest;
    }
}
