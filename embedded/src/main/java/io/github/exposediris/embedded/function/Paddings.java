package io.github.exposediris.embedded.function;

/** Texts that are filled, repeated or changed in places. Source: InterSystems SQL Reference, the page of each function. */
public final class Paddings {
    private Paddings() {}

    /** LPAD: a text that is longer is cut. */
    public static String left(String text, int length, String pad) {
        return text.length() >= length ? text.substring(0, Math.max(0, length)) : fill(pad, length - text.length()) + text;
    }

    /** RPAD: a text that is longer is cut. */
    public static String right(String text, int length, String pad) {
        return text.length() >= length ? text.substring(0, Math.max(0, length)) : text + fill(pad, length - text.length());
    }

    /** REPLACE: every occurrence, minding case; the empty text occurs nowhere. */
    public static String replaced(String text, String old, String with) {
        return old.isEmpty() ? text : text.replace(old, with);
    }

    /** STUFF: start 0 puts the text in front. */
    public static String stuffed(String text, int start, int length, String with) {
        int from = Math.min(text.length(), Math.max(0, start - 1));
        long end = Math.min(text.length(), (long) from + Math.max(0, length));
        return text.substring(0, from) + with + text.substring((int) end);
    }

    /** $TRANSLATE: each character by the one at the same position of the other text, or by nothing. */
    public static String translated(String text, String characters, String others) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int position = characters.indexOf(text.charAt(i));
            if (position < 0) {
                result.append(text.charAt(i));
            } else if (position < others.length()) {
                result.append(others.charAt(position));
            }
        }
        return result.toString();
    }

    private static String fill(String pad, int length) {
        return pad.isEmpty() ? "" : pad.repeat(length / pad.length() + 1).substring(0, length);
    }
}
