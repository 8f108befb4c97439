package io.github.exposediris.core.adaptation;

/**
 * {@code (a % b)} becomes {@code MOD(a, b)}. IRIS's own operator {@code #} counts up to the next multiple where an operand is negative.
 * Source: InterSystems SQL Reference, MOD.
 */
final class Modulo implements Rule {
    @Override
    public void apply(SqlText text) {
        for (int i = text.size() - 1; i > 0; i--) {
            if (text.at(i).is("%")) {
                rewrite(text, i);
            }
        }
    }

    /** Exposed always writes the brackets. */
    private static void rewrite(SqlText text, int operator) {
        int open = text.enclosing(operator);
        int close = open < 0 ? text.size() : text.closing(open);
        boolean operands = Operands.start(text, operator) > open && Operands.end(text, operator + 1) > operator;
        boolean alone = operands && text.find(open + 1, close, "%", ",") == operator && text.find(operator + 1, close, "%", ",") == close;
        if (open >= 0 && close < text.size() && alone && !Words.isFunction(text.at(open - 1))) {
            text.set(operator, Token.symbol(","));
            Token bracket = text.at(open);
            text.set(open, bracket.after(""));
            text.insert(open, Token.word("MOD").after(bracket.before()));
        }
    }
}
