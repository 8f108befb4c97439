package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * {@code /} divides to a fraction of up to 19 digits, {@code \} to a whole number, {@code #} gives a remainder with the sign of the
 * divisor; with a double, all give a double. Source: Using InterSystems SQL, "Arithmetic Operators and Functions"; InterSystems SQL
 * Reference, "MOD".
 */
final class Arithmetic implements Rule {
    private static final String[] OPERATORS = {"/", "#", "\\"};

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        Kinds kinds = new Kinds(text, scope);
        for (int i = 0; i < text.size(); i++) {
            if (text.hasAny(i, OPERATORS)) {
                i = call(text, i, kinds);
            }
        }
    }

    /** Puts both operands into a call, which begins where the chain of multiplications before the operator does. */
    private static int call(SqlText text, int operator, Kinds kinds) throws SQLException {
        int end = Operands.end(text, operator + 1);
        int start = Operands.signedStart(text, operator);
        while (text.at(start - 1).is("*")) {
            start = Operands.signedStart(text, start - 1);
        }
        ValueKind kind = kinds.of(start, operator).with(kinds.of(operator + 1, end));
        Token function = Token.engine(function(text.at(operator).text()));
        String type = type(kind, text.at(operator));
        text.insert(end, Token.symbol(")"));
        text.set(operator, Token.symbol(","));
        text.insert(start, function, Token.symbol("("));
        if (type.isEmpty()) {
            return operator + 2;
        }
        text.insert(end + 3, Token.engine("AS " + type), Token.symbol(")"));
        text.insert(start, Token.engine("CAST"), Token.symbol("("));
        return operator + 4;
    }

    /** The engine's type of the result, or an empty text for a decimal. */
    private static String type(ValueKind kind, Token operator) {
        if (kind == ValueKind.DOUBLE) {
            return "DOUBLE PRECISION";
        }
        return kind == ValueKind.WHOLE && !operator.is("/") ? "BIGINT" : "";
    }

    private static String function(String symbol) {
        return switch (symbol) {
            case "/" -> "IRIS.QUOTIENT";
            case "#" -> "IRIS.SHORT_COUNT";
            default -> "IRIS.WHOLE_QUOTIENT";
        };
    }
}
