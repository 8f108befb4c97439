package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.dialect.Unsupported;

/**
 * Refuses {@code (a & b)}, {@code (a | b)} and {@code (a ^ b)}: IRIS has no operators on bits, and its {@code &} is AND between two
 * conditions. Source: InterSystems SQL Reference, Symbols Used in InterSystems SQL.
 */
final class BitOperators implements Rule {
    @Override
    public void apply(SqlText text) {
        for (int i = 0; i < text.size(); i++) {
            Token token = text.at(i);
            if (token.isAny("|", "^") || token.is("&") && isBetweenValues(text, i)) {
                throw Unsupported.feature(
                        "operator on bits (" + token.text() + ")", "read the number and take its bits apart in the program.");
            }
        }
    }

    /** As Exposed writes it: alone between two values in brackets. */
    private static boolean isBetweenValues(SqlText text, int operator) {
        int start = Operands.start(text, operator);
        int end = Operands.end(text, operator + 1);
        return start > 0 && text.at(start - 1).is("(") && text.at(end).is(")") && end > 0
                && !Conditions.isCondition(text, start, operator) && !Conditions.isCondition(text, operator + 1, end);
    }
}
