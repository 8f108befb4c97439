package io.github.exposediris.embedded.function;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a text along a format of TO_DATE and TO_TIMESTAMP: leading zeros may be missing where separators stand, and so may the end of
 * the text. A year of two digits is one of the 20th century. Source: InterSystems SQL Reference, "TO_DATE", "TO_TIMESTAMP". Used by one
 * thread.
 */
final class MomentParser {
    private final String text;
    private final String format;
    private final Map<String, Integer> fields = new HashMap<>();
    private int at;

    /**
     * A parser.
     *
     * @param format in upper case
     */
    MomentParser(String text, String format) {
        this.text = text.toUpperCase(Locale.ROOT);
        this.format = format;
    }

    LocalDateTime moment() throws SQLException {
        boolean separated = format.chars().anyMatch(character -> !Character.isLetterOrDigit(character));
        for (int i = 0; i < format.length() && at < text.length(); ) {
            String code = DateFormats.code(format, i);
            if (code.isEmpty()) {
                separator(format.charAt(i));
                i++;
            } else {
                field(code, separated);
                i += code.length();
            }
        }
        if (at < text.length()) {
            throw illegal();
        }
        return assembled();
    }

    private void separator(char expected) throws SQLException {
        if (Character.isLetter(expected)) {
            throw SqlCode.FATAL.failure("the stand-in has no such format code in TO_DATE or TO_TIMESTAMP");
        }
        if (text.charAt(at++) != expected) {
            throw illegal();
        }
    }

    private void field(String code, boolean separated) throws SQLException {
        switch (code) {
            case "MON", "MONTH" -> fields.put("MM", month());
            case "DAY", "DY" -> word();
            case "AM", "PM" -> fields.put("PM", word().startsWith("P") ? 1 : 0);
            case "FF" -> fraction();
            case "YYYY", "YY" -> year(separated || code.equals("YY"), code.length());
            case "DDD" -> fields.put(code, number(3));
            case "HH24", "HH12" -> fields.put("HH", number(2));
            default -> fields.put(code, number(2));
        }
    }

    private void year(boolean mayBeShort, int digits) throws SQLException {
        int from = at;
        int year = number(mayBeShort ? 4 : digits);
        fields.put("YYYY", at - from == 2 ? 1900 + year : year);
    }

    private int month() throws SQLException {
        String word = word();
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toUpperCase(Locale.ROOT);
            if (word.length() >= 3 && (name.startsWith(word) || word.startsWith(name))) {
                return month.getValue();
            }
        }
        throw illegal();
    }

    private String word() {
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private void fraction() throws SQLException {
        int from = at;
        number(9);
        fields.put("FF", Integer.parseInt((text.substring(from, at) + "000000000").substring(0, 9)));
    }

    private int number(int most) throws SQLException {
        int from = at;
        while (at < text.length() && at - from < most && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw illegal();
        }
        return Integer.parseInt(text.substring(from, at));
    }

    private LocalDateTime assembled() throws SQLException {
        try {
            int year = fields.getOrDefault("YYYY", LocalDate.now().getYear());
            LocalDate date = fields.containsKey("DDD")
                    ? LocalDate.ofYearDay(year, fields.get("DDD"))
                    : LocalDate.of(year, fields.getOrDefault("MM", 1), fields.getOrDefault("DD", 1));
            return date.atTime(hour(), fields.getOrDefault("MI", 0), fields.getOrDefault("SS", 0), fields.getOrDefault("FF", 0));
        } catch (DateTimeException outOfRange) {
            throw illegal();
        }
    }

    private int hour() {
        int hour = fields.getOrDefault("HH", 0);
        Integer afternoon = fields.get("PM");
        return afternoon == null ? hour : hour % 12 + 12 * afternoon;
    }

    private static SQLException illegal() {
        return SqlCode.FATAL.failure("<ILLEGAL VALUE>, the text does not fit the format", "22007");
    }
}
