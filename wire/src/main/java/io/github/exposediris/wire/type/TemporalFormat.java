package io.github.exposediris.wire.type;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Writes dates and times as PostgreSQL does with {@code DateStyle = ISO}, with microseconds and without zeros at their end. */
final class TemporalFormat {
    private static final int NANOS_PER_MICRO = 1_000;

    private TemporalFormat() {}

    static String date(LocalDate date) {
        return Infinite.is(date) ? Infinite.word(date) : withEra(appendDate(new StringBuilder(13), date), date);
    }

    static String time(LocalTime time) {
        return appendTime(new StringBuilder(15), time).toString();
    }

    static String dateTime(LocalDateTime value, String offset) {
        if (Infinite.is(value.toLocalDate())) {
            return Infinite.word(value.toLocalDate());
        }
        StringBuilder text = appendDate(new StringBuilder(32), value.toLocalDate()).append(' ');
        return withEra(appendTime(text, value.toLocalTime()).append(offset), value.toLocalDate());
    }

    private static String withEra(StringBuilder text, LocalDate date) {
        return (date.getYear() > 0 ? text : text.append(" BC")).toString();
    }

    private static StringBuilder appendDate(StringBuilder text, LocalDate date) {
        int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
        digits(text, year, 4).append('-');
        digits(text, date.getMonthValue(), 2).append('-');
        return digits(text, date.getDayOfMonth(), 2);
    }

    private static StringBuilder appendTime(StringBuilder text, LocalTime time) {
        digits(text, time.getHour(), 2).append(':');
        digits(text, time.getMinute(), 2).append(':');
        digits(text, time.getSecond(), 2);
        int micros = time.getNano() / NANOS_PER_MICRO;
        return micros == 0 ? text : fraction(text, micros);
    }

    private static StringBuilder fraction(StringBuilder text, int micros) {
        digits(text.append('.'), micros, 6);
        while (text.charAt(text.length() - 1) == '0') {
            text.setLength(text.length() - 1);
        }
        return text;
    }

    private static StringBuilder digits(StringBuilder text, int value, int width) {
        String number = Integer.toString(value);
        return text.append("0".repeat(Math.max(0, width - number.length()))).append(number);
    }
}
