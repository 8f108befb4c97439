package io.github.exposediris.testkit.random;

/** What {@code =} and LIKE say of texts, worked out without a server: units of UTF-16 are compared without regard to case. */
public final class LikeModel {
    private LikeModel() {}

    /** The text that every other has in common that is equal to it. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(unit -> folded.append((char) Character.toLowerCase(Character.toUpperCase(unit))));
        return folded.toString();
    }

    /** Whether the two are equal. */
    public static boolean isSame(String text, String other) {
        return folded(text).equals(folded(other));
    }

    /** Whether a text is {@code LIKE} a pattern that has no escape. */
    public static boolean matches(String text, String pattern) {
        return matches(folded(text), 0, folded(pattern), 0);
    }

    private static boolean matches(String text, int from, String pattern, int at) {
        if (at == pattern.length()) {
            return from == text.length();
        }
        if (pattern.charAt(at) != '%') {
            return from < text.length() && (pattern.charAt(at) == '_' || pattern.charAt(at) == text.charAt(from))
                    && matches(text, from + 1, pattern, at + 1);
        }
        for (int rest = from; rest <= text.length(); rest++) {
            if (matches(text, rest, pattern, at + 1)) {
                return true;
            }
        }
        return false;
    }
}
