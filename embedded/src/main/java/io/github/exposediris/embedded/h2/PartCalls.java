package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.function.Searches;
import io.github.exposediris.embedded.function.Substrings;
import java.sql.SQLException;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/** Parts of texts and positions in them, for the engine's values; a NULL argument gives NULL. Called by the engine from any thread. */
public final class PartCalls {
    private PartCalls() {}

    /** SUBSTRING to the end. */
    public static @Nullable String substring(Value text, Value start) throws SQLException {
        return Arguments.isAnyNull(text, start) ? null : Substrings.substring(Arguments.text(text), Arguments.number(start), null);
    }

    /** SUBSTRING. */
    public static @Nullable String substring(Value text, Value start, Value length) throws SQLException {
        return Arguments.isAnyNull(text, start, length)
                ? null
                : Substrings.substring(Arguments.text(text), Arguments.number(start), Arguments.number(length));
    }

    /** SUBSTR to the end. */
    public static @Nullable String substr(Value text, Value start) {
        return Arguments.isAnyNull(text, start) ? null : Substrings.substr(Arguments.text(text), Arguments.number(start), null);
    }

    /** SUBSTR. */
    public static @Nullable String substr(Value text, Value start, Value length) {
        return Arguments.isAnyNull(text, start, length)
                ? null
                : Substrings.substr(Arguments.text(text), Arguments.number(start), Arguments.number(length));
    }

    /** LEFT. */
    public static @Nullable String left(Value text, Value count) {
        return Arguments.isAnyNull(text, count) ? null : Substrings.left(Arguments.text(text), Arguments.number(count));
    }

    /** RIGHT. */
    public static @Nullable String right(Value text, Value count) {
        return Arguments.isAnyNull(text, count) ? null : Substrings.right(Arguments.text(text), Arguments.number(count));
    }

    /** $EXTRACT of one character, the first where none is named. */
    public static @Nullable String extract(Value text, Value... from) {
        if (Arguments.isAnyNull(text) || Arguments.isAnyNull(from)) {
            return null;
        }
        int start = from.length == 0 ? 1 : Arguments.number(from[0]);
        return Substrings.extract(Arguments.text(text), start, from.length < 2 ? start : Arguments.number(from[1]));
    }

    /** $PIECE of one piece, the first where none is named, or of several. */
    public static @Nullable String piece(Value text, Value delimiter, Value... from) {
        if (Arguments.isAnyNull(text, delimiter) || from.length == 2 && Arguments.isAnyNull(from[1])) {
            return null;
        }
        int start = from.length == 0 ? 1 : Arguments.number(from[0]);
        if (from.length < 2 && start < 1) {
            return null;
        }
        int first = Math.max(1, start);
        return Substrings.pieces(
                Arguments.text(text), Arguments.text(delimiter), first, from.length < 2 ? first : Arguments.number(from[1]));
    }

    /** POSITION, and CHARINDEX from the first character on. */
    public static @Nullable Integer position(Value wanted, Value text) {
        return Arguments.isAnyNull(wanted, text) ? null : (Integer) Searches.position(Arguments.text(wanted), Arguments.text(text), 1);
    }

    /** CHARINDEX; a NULL start counts as 0. */
    public static @Nullable Integer position(Value wanted, Value text, Value start) {
        return Arguments.isAnyNull(wanted, text)
                ? null
                : (Integer) Searches.position(Arguments.text(wanted), Arguments.text(text), Arguments.number(start));
    }

    /** INSTR; a start below 1 or NULL finds nothing. */
    public static @Nullable Integer instr(Value text, Value wanted, Value... places) {
        if (Arguments.isAnyNull(text, wanted)) {
            return null;
        }
        int start = places.length > 0 ? Arguments.number(places[0]) : 1;
        int occurrence = places.length > 1 ? Arguments.number(places[1]) : 1;
        return Searches.instr(Arguments.text(text), Arguments.text(wanted), start, occurrence);
    }

    /** $FIND. */
    public static @Nullable Integer find(Value text, Value wanted, Value... start) {
        return Arguments.isAnyNull(text, wanted)
                ? null
                : (Integer) Searches.find(
                        Arguments.text(text), Arguments.text(wanted), start.length == 0 ? 1 : Arguments.number(start[0]));
    }
}
