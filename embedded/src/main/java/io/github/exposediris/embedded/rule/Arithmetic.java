package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;

/**
 * {@code /} divides to a fraction, {@code \} to a whole number, {@code #} gives the remainder. Source: Using InterSystems SQL,
 * "Arithmetic Operators".
 */
final class Arithmetic implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).is("/")) {
                text.replace(i, i + 1, Token.engine("* 1.0 /"));
            } else if (text.at(i).is("#")) {
                i = call(text, i, "MOD(");
            } else if (text.at(i).is("\\")) {
                i = call(text, i, "IRIS.WHOLE_QUOTIENT(");
            }
        }
    }

    /** Puts both operands into a call, which begins where the chain of multiplications before the operator does. */
    private static int call(SqlText text, int operator, String function) {
        int end = Operands.end(text, operator + 1);
        int start = Operands.start(text, operator);
        while (text.hasAny(start - 1, "*") || "* 1.0 /".equals(text.at(start - 1).text())) {
            start = Operands.start(text, start - 1);
        }
        text.insert(end, Token.symbol(")"));
        text.set(operator, Token.symbol(","));
        text.insert(start, Token.engine(function.substring(0, function.length() - 1)), Token.symbol("("));
        return operator + 2;
    }
}
