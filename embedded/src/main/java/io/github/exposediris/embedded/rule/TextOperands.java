package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.Set;

/**
 * A text counts in arithmetic and in functions of numbers as the number that it begins with, and as 0 where it begins with none; SIGN of
 * the latter is NULL. Source: Using InterSystems SQL, "Arithmetic Operators and Functions"; InterSystems SQL Reference, "ABS", "SIGN",
 * "SIN".
 */
final class TextOperands implements Rule {
    private static final Set<String> FUNCTIONS = Set.of(
            "ABS", "ACOS", "ASIN", "ATAN", "ATAN2", "COS", "COT", "DEGREES", "EXP", "LOG", "LOG10", "RADIANS", "SIGN", "SIN", "TAN");

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        Kinds kinds = new Kinds(text, scope);
        for (int i = text.size() - 2; i >= 0; i--) {
            if (text.hasAny(i, "+", "-", "*") && Operands.isBinary(text, i)) {
                number(text, i + 1, Operands.end(text, i + 1), kinds, "IRIS.TO_DECIMAL");
                number(text, Operands.signedStart(text, i), i, kinds, "IRIS.TO_DECIMAL");
            } else if (text.hasAny(i, "+", "-")) {
                number(text, i + 1, Operands.end(text, i + 1), kinds, "IRIS.TO_DECIMAL");
            } else if (text.at(i + 1).is("(") && FUNCTIONS.contains(text.at(i).upper())) {
                arguments(text, i, kinds);
            }
        }
    }

    private static void arguments(SqlText text, int at, Kinds kinds) throws SQLException {
        int[] bounds = text.commaBounds(at + 2, text.closing(at + 1));
        for (int i = bounds.length - 2; i >= 0; i--) {
            number(text, bounds[i], bounds[i + 1] - 1, kinds, text.at(at).is("SIGN") ? "IRIS.NUMBER_OR_NULL" : "IRIS.TO_DECIMAL");
        }
    }

    private static void number(SqlText text, int from, int end, Kinds kinds, String function) throws SQLException {
        int value = from;
        while (text.hasAny(value, "-", "+")) {
            value++;
        }
        if (kinds.of(value, end) == ValueKind.TEXT) {
            text.insert(end, Token.symbol(")"));
            text.insert(value, Token.engine(function), Token.symbol("("));
        }
    }
}
