package io.github.exposediris.embedded.function;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Parts of texts, counted from 1. Source: InterSystems SQL Reference, the page of each function. */
public final class Substrings {
    private Substrings() {}

    /** SUBSTRING: a start below 1 takes its distance to 1 from the length; length 0 is NULL, a negative one -140. */
    public static @Nullable String substring(String text, int start, @Nullable Integer length) throws SQLException {
        if (length != null && length < 0) {
            throw SqlCode.NEGATIVE_LENGTH.failure();
        }
        if (length != null && length == 0) {
            return null;
        }
        long end = length == null ? text.length() : Math.max(0, (long) start - 1 + length);
        return between(text, Math.max(0, (long) start - 1), end);
    }

    /** SUBSTR: a negative start counts from the end, a start past the end is NULL, and so is a length below 1. */
    public static @Nullable String substr(String text, int start, @Nullable Integer length) {
        int from = start < 0 ? Math.max(0, text.length() + start) : Math.max(0, start - 1);
        if (from >= text.length() || length != null && length < 1) {
            return null;
        }
        return between(text, from, length == null ? text.length() : (long) from + length);
    }

    /** LEFT. */
    public static String left(String text, int count) {
        return between(text, 0, count);
    }

    /** RIGHT. */
    public static String right(String text, int count) {
        return between(text, Math.max(0, (long) text.length() - Math.max(0, count)), text.length());
    }

    /** $EXTRACT; an empty part is NULL, as the null string of ObjectScript is. */
    public static @Nullable String extract(String text, int from, int to) {
        String part = between(text, Math.max(0, (long) from - 1), to);
        return part.isEmpty() ? null : part;
    }

    /** $PIECE; a piece that is not there is NULL. */
    public static @Nullable String pieces(String text, String delimiter, int from, int to) {
        if (delimiter.isEmpty() || to < from) {
            return null;
        }
        int start = 0;
        for (int piece = 1; piece < from; piece++) {
            int found = text.indexOf(delimiter, start);
            if (found < 0) {
                return null;
            }
            start = found + delimiter.length();
        }
        int end = text.indexOf(delimiter, start);
        for (int piece = from; piece < to && end >= 0; piece++) {
            end = text.indexOf(delimiter, end + delimiter.length());
        }
        String pieces = text.substring(start, end < 0 ? text.length() : end);
        return pieces.isEmpty() ? null : pieces;
    }

    private static String between(String text, long from, long end) {
        int last = (int) Math.min(text.length(), end);
        return from >= last ? "" : text.substring((int) from, last);
    }
}
