package io.github.exposediris.embedded.function;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** TO_DATE, TO_TIMESTAMP and TO_CHAR of moments, with the format codes of IRIS. Called by the engine from any thread. */
public final class DateFormats {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("YYYY", "uuuu"), Map.entry("YY", "uu"), Map.entry("MONTH", "MMMM"), Map.entry("MON", "MMM"),
            Map.entry("MM", "MM"), Map.entry("DDD", "DDD"), Map.entry("DD", "dd"), Map.entry("DAY", "EEEE"), Map.entry("DY", "EEE"),
            Map.entry("HH24", "HH"), Map.entry("HH12", "hh"), Map.entry("HH", "hh"), Map.entry("MI", "mm"), Map.entry("SS", "ss"),
            Map.entry("FF", "SSSSSS"), Map.entry("AM", "a"), Map.entry("PM", "a"));

    private DateFormats() {}

    /** TO_DATE; the default format is {@code DD MON YYYY}. */
    public static @Nullable LocalDate toDate(@Nullable String text, @Nullable String format) {
        return text == null || format == null ? null : LocalDate.parse(text.strip(), formatter(format));
    }

    /** TO_TIMESTAMP; what the format does not name is zero. */
    public static @Nullable LocalDateTime toTimestamp(@Nullable String text, @Nullable String format) {
        return text == null || format == null ? null : LocalDateTime.parse(text.strip(), formatter(format));
    }

    /** TO_CHAR of a date or timestamp. */
    public static @Nullable String toChar(@Nullable LocalDateTime moment, @Nullable String format) {
        return moment == null || format == null ? null : DateTimeFormatter.ofPattern(pattern(format), Locale.ENGLISH).format(moment);
    }

    private static DateTimeFormatter formatter(String format) {
        String pattern = pattern(format);
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
        if (!pattern.contains("H") && !pattern.contains("h")) {
            builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
        }
        return builder.toFormatter(Locale.ENGLISH);
    }

    private static String pattern(String format) {
        StringBuilder pattern = new StringBuilder();
        for (int at = 0; at < format.length(); ) {
            String code = code(format.toUpperCase(Locale.ROOT), at);
            if (code.isEmpty()) {
                char literal = format.charAt(at++);
                pattern.append(Character.isLetter(literal) ? "'" + literal + "'" : String.valueOf(literal));
            } else {
                pattern.append(CODES.get(code));
                at += code.length();
            }
        }
        return pattern.toString();
    }

    /** The longest code that stands there: HH24 is not HH. */
    private static String code(String format, int at) {
        String longest = "";
        for (String code : CODES.keySet()) {
            longest = format.startsWith(code, at) && code.length() > longest.length() ? code : longest;
        }
        return longest;
    }
}
