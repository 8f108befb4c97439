package io.github.exposediris.embedded.function;

import org.jspecify.annotations.Nullable;

/**
 * Positions of a text in another, counted from 1, 0 where it is not there; all mind case. Source: InterSystems SQL Reference,
 * "POSITION", "CHARINDEX", "INSTR", "$FIND".
 */
public final class Searches {
    private Searches() {}

    /** POSITION and CHARINDEX: the empty text is found in the empty one only. */
    public static int position(String wanted, String text, int start) {
        if (wanted.isEmpty()) {
            return text.isEmpty() ? 1 : 0;
        }
        return text.indexOf(wanted, Math.max(0, start - 1)) + 1;
    }

    /** INSTR: the given occurrence, counted from the start; from 0 on nothing is found, a negative start is NULL. */
    public static @Nullable Integer instr(String text, String wanted, int start, int occurrence) {
        if (start < 0) {
            return null;
        }
        int found = start == 0 || wanted.isEmpty() ? 0 : position(wanted, text, start);
        for (int i = 1; i < occurrence && found > 0; i++) {
            found = position(wanted, text, found + wanted.length());
        }
        return found;
    }

    /** $FIND: the position after the text. */
    public static int find(String text, String wanted, int start) {
        int found = position(wanted, text, start);
        return found == 0 ? 0 : found + wanted.length();
    }
}
