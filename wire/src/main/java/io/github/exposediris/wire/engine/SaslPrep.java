package io.github.exposediris.wire.engine;

import java.text.Normalizer;

/**
 * Prepares a password as SASLprep (RFC 4013) wants it, so that two ways of typing it are one: spaces become the plain one, what is
 * commonly mapped to nothing goes, and the rest is brought to normal form KC. A password that SASLprep prohibits is used as it is,
 * as PostgreSQL does.
 *
 * <p>Not done: the normal form is of the JDK's version of Unicode and not of 3.2, code points that Unicode 3.2 did not assign are
 * taken, and so is text that mixes directions.
 */
final class SaslPrep {
    private SaslPrep() {}

    static String prepared(String password) {
        StringBuilder mapped = new StringBuilder();
        password.codePoints().filter(c -> !isMappedToNothing(c)).forEach(c -> mapped.appendCodePoint(isSpace(c) ? ' ' : c));
        String normal = Normalizer.normalize(mapped, Normalizer.Form.NFKC);
        return normal.isEmpty() || normal.codePoints().anyMatch(SaslPrep::isProhibited) ? password : normal;
    }

    /** RFC 3454, table C.1.2. */
    private static boolean isSpace(int c) {
        return c == 0x200B || c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** RFC 3454, table B.1; its zero-width space is a space to SASLprep. */
    private static boolean isMappedToNothing(int c) {
        return c == 0x00AD || c == 0x034F || c == 0x1806 || c >= 0x180B && c <= 0x180D || c == 0x200C || c == 0x200D
                || c == 0x2060 || c >= 0xFE00 && c <= 0xFE0F || c == 0xFEFF;
    }

    /** RFC 3454, tables C.2.1 to C.9. */
    private static boolean isProhibited(int c) {
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        boolean notPlain = c >= 0xFFF9 && c <= 0xFFFD || c >= 0x2FF0 && c <= 0x2FFB;
        return noCharacter || notPlain || isOfProhibitedType(c);
    }

    private static boolean isOfProhibitedType(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
