package io.github.exposediris.wire.type;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The days that stand for PostgreSQL's {@code infinity} and {@code -infinity}: the last and the first that {@code java.time} has. */
final class Infinite {
    private static final LocalTime LAST_MICROSECOND = LocalTime.of(23, 59, 59, 999_999_000);

    private Infinite() {}

    static boolean is(LocalDate day) {
        return day.equals(LocalDate.MAX) || day.equals(LocalDate.MIN);
    }

    /** The day that the word stands for; null for every other text. */
    static @Nullable LocalDate of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "infinity", "+infinity" -> LocalDate.MAX;
            case "-infinity" -> LocalDate.MIN;
            default -> null;
        };
    }

    static String word(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "infinity" : "-infinity";
    }

    /** The moment of an infinite day. */
    static LocalDateTime moment(LocalDate day) {
        return day.equals(LocalDate.MAX) ? day.atTime(LAST_MICROSECOND) : day.atStartOfDay();
    }
}
