package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads PostgreSQL's ISO input of dates and times: {@code 2026-01-31}, {@code 10:20:30.5}, {@code 2026-01-31 10:20:30+02}. What a
 * type has no use for, such as the offset of a {@code timestamp}, is read and dropped, as PostgreSQL does.
 *
 * @param time midnight where the text has none
 * @param offset null where the text has none
 */
record TemporalText(@Nullable LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
    static TemporalText parse(String text, WireType type) throws SQLException {
        LocalDate infinite = Infinite.of(text);
        if (infinite != null) {
            return new TemporalText(infinite, Infinite.moment(infinite).toLocalTime(), null);
        }
        try {
            return withEra(text.strip());
        } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
            throw Refusal.dateTime(type);
        } catch (DateTimeException noSuchMoment) {
            throw Refusal.dateTimeRange(type);
        }
    }

    private static TemporalText withEra(String text) {
        boolean before = text.endsWith(" BC");
        boolean marked = before || text.endsWith(" AD");
        return new Reader(marked ? text.substring(0, text.length() - 3) : text, before).read();
    }

    LocalDate dateOf(WireType type) throws SQLException {
        if (date == null) {
            throw Refusal.dateTime(type);
        }
        return date;
    }

    LocalTime timeOrMidnight() {
        return time == null ? LocalTime.MIDNIGHT : time;
    }

    private static final class Reader {
        private final String text;
        private final boolean beforeChrist;
        private int at;

        Reader(String text, boolean beforeChrist) {
            this.text = text;
            this.beforeChrist = beforeChrist;
        }

        TemporalText read() {
            LocalDate date = text.indexOf(':') == 2 ? null : date();
            if (date != null && (next(' ') || next('T'))) {
                skipBlanks();
            }
            LocalTime time = at + 2 < text.length() && text.charAt(at + 2) == ':' ? time() : null;
            skipBlanks();
            ZoneOffset offset = at < text.length() ? offset() : null;
            if (at < text.length()) {
                throw new NumberFormatException("more than a date and a time");
            }
            return new TemporalText(date, time, offset);
        }

        private LocalDate date() {
            int yearEnd = text.indexOf('-');
            int year = number(yearEnd);
            expect('-');
            int month = number(at + 2);
            expect('-');
            // the year before the first of our era is 0 to java.time
            return LocalDate.of(beforeChrist ? 1 - year : year, month, number(at + 2));
        }

        private LocalTime time() {
            int hour = number(at + 2);
            expect(':');
            int minute = number(at + 2);
            int second = next(':') ? number(at + 2) : 0;
            return LocalTime.of(hour, minute, second, next('.') ? nanos() : 0);
        }

        private int nanos() {
            int start = at;
            while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
                at++;
            }
            String digits = text.substring(start, Math.min(at, start + 9));
            return Integer.parseUnsignedInt(digits + "0".repeat(9 - digits.length()));
        }

        private ZoneOffset offset() {
            if (text.startsWith("UTC", at)) {
                at += 3;
                return ZoneOffset.UTC;
            }
            if (next('Z')) {
                return ZoneOffset.UTC;
            }
            int sign = next('-') ? -1 : 1;
            if (sign == 1) {
                expect('+');
            }
            int hours = number(at + 2);
            return ZoneOffset.ofHoursMinutesSeconds(sign * hours, sign * part(), sign * part());
        }

        private int part() {
            boolean more = next(':') || at < text.length();
            return more ? number(at + 2) : 0;
        }

        private int number(int end) {
            int value = Integer.parseUnsignedInt(text.substring(at, end));
            at = end;
            return value;
        }

        private boolean next(char c) {
            boolean found = at < text.length() && text.charAt(at) == c;
            at += found ? 1 : 0;
            return found;
        }

        private void expect(char c) {
            if (!next(c)) {
                throw new NumberFormatException("a date or time has no " + c + " where it should");
            }
        }

        private void skipBlanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
