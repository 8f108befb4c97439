package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;

/**
 * A string field is compared with a number as a string, the number in its canonical form, where the engine would make a number of every
 * string.
 */
final class StringComparisons implements Rule {
    private static final String[] OPERATORS = {"=", "<>", "!=", "<", ">", "<=", ">=", "LIKE", "IN", "BETWEEN"};

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        Kinds kinds = new Kinds(text, scope);
        for (int i = text.size() - 2; i > 0; i--) {
            if (text.hasAny(i, OPERATORS) && !isAssignment(text, i) && isString(text, i, kinds)) {
                operands(text, i);
            }
        }
    }

    private static boolean isString(SqlText text, int operator, Kinds kinds) throws SQLException {
        int end = text.at(operator - 1).is("NOT") ? operator - 1 : operator;
        return text.at(end - 1).isName() && kinds.of(Operands.start(text, end), end) == ValueKind.TEXT;
    }

    private static void operands(SqlText text, int operator) {
        if (text.at(operator).is("BETWEEN")) {
            int and = Operands.end(text, operator + 1);
            asText(text, and + 1);
            asText(text, operator + 1);
        } else if (!text.at(operator).is("IN")) {
            asText(text, operator + 1);
        } else if (text.at(operator + 1).is("(") && !text.at(operator + 2).is("SELECT")) {
            int[] bounds = text.commaBounds(operator + 2, text.closing(operator + 1));
            for (int i = bounds.length - 2; i >= 0; i--) {
                asText(text, bounds[i]);
            }
        }
    }

    /** Makes a text of a number or a parameter that stands there by itself. */
    private static void asText(SqlText text, int at) {
        int value = text.at(at).is("-") ? at + 1 : at;
        Kind kind = text.at(value).kind();
        if (kind == Kind.NUMBER) {
            text.insert(value + 1, Token.symbol(")"));
            text.insert(at, Token.engine("IRIS.TO_TEXT"), Token.symbol("("));
        } else if (kind == Kind.PARAMETER) {
            text.insert(value + 1, Token.engine("AS VARCHAR)"));
            text.insert(at, Token.engine("CAST("));
        }
    }

    private static boolean isAssignment(SqlText text, int operator) {
        return text.at(0).is("UPDATE") && text.find(0, operator, "WHERE") == operator;
    }
}
