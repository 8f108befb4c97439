package io.github.exposediris.core.adaptation;

/** Tells conditions from values. */
final class Conditions {
    private Conditions() {}

    /** Whether the range is a condition: a comparison, a predicate or several of them, in brackets or not. */
    static boolean isCondition(SqlText text, int from, int end) {
        if (isBracket(text, from, end)) {
            return isCondition(text, from + 1, end - 1);
        }
        if (text.at(from).isAny("SELECT", "WITH")) {
            return false;
        }
        if (text.has(from, "FOR", "SOME")) {
            return true;
        }
        for (int i = from; i < end; i = text.skip(i)) {
            if (Words.makesCondition(text.at(i))) {
                return true;
            }
            if (text.at(i).isAny("&", "!")) {
                return isCondition(text, i + 1, end);
            }
        }
        return false;
    }

    /** Whether one pair of brackets is around the whole range. */
    static boolean isBracket(SqlText text, int from, int end) {
        return text.at(from).is("(") && text.closing(from) == end - 1;
    }

    /** Whether the range is {@code 1=1} or {@code 1=0}, in brackets or not: what the dialect writes for true and false. */
    static boolean isConstant(SqlText text, int from, int end) {
        if (isBracket(text, from, end)) {
            return isConstant(text, from + 1, end - 1);
        }
        return end == from + 3 && isDigit(text.at(from), "1") && text.at(from + 1).is("=")
                && (isDigit(text.at(from + 2), "0") || isDigit(text.at(from + 2), "1"));
    }

    private static boolean isDigit(Token token, String digit) {
        return token.kind() == Token.Kind.NUMBER && token.text().equals(digit);
    }
}
