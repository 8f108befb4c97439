package io.github.exposediris.embedded.function;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day that HOUR, MINUTE and SECOND find in a text: seconds since midnight, {@code $HOROLOG}, or a date, which is not looked
 * at, and a time whose end may be missing. Source: InterSystems SQL Reference, "HOUR", "MINUTE", "SECOND".
 */
public final class Clocks {
    private static final Pattern SECONDS = Pattern.compile("(?:\\d{1,7},)?(\\d{1,5})(?:\\.\\d*)?");
    private static final Pattern DATE = Pattern.compile("\\d+-\\d+-\\d+");
    private static final Pattern TIME =
            Pattern.compile("(\\d{0,2})(?::(\\d{0,2})(?::(\\d{0,2})(?:\\.(\\d{1,9})\\d*)?)?)?");

    private Clocks() {}

    /** The time of day, or null where the text holds none that is known to be valid. */
    public static @Nullable LocalTime in(String text) {
        String stripped = text.strip();
        Matcher seconds = SECONDS.matcher(stripped);
        try {
            return seconds.matches() ? LocalTime.ofSecondOfDay(Integer.parseInt(seconds.group(1))) : afterDate(stripped);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private static @Nullable LocalTime afterDate(String text) {
        String[] parts = text.split(" +", 2);
        if (!DATE.matcher(parts[0]).matches()) {
            return null;
        }
        Matcher time = TIME.matcher(parts.length == 1 ? "" : parts[1]);
        return time.matches() ? LocalTime.of(part(time, 1), part(time, 2), part(time, 3), nanos(time.group(4))) : null;
    }

    private static int part(Matcher time, int group) {
        String digits = time.group(group);
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
