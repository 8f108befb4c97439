package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.Set;

/**
 * AVG, SUM, MOD, TRUNCATE, SQRT and POWER give a double for a double and a decimal for every other number. Source: InterSystems
 * SQL Reference, "AVG", "SUM", "MOD", "TRUNCATE", "SQRT".
 */
final class NumericFunctions implements Rule {
    private static final Set<String> KEEPING_DOUBLES = Set.of("AVG", "SUM", "MOD", "TRUNCATE", "SQRT", "POWER");

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        Kinds kinds = new Kinds(text, scope);
        for (int i = text.size() - 2; i >= 0; i--) {
            if (text.at(i + 1).is("(") && KEEPING_DOUBLES.contains(text.at(i).upper())) {
                call(text, i, kinds);
            }
        }
    }

    private static void call(SqlText text, int at, Kinds kinds) throws SQLException {
        int end = text.closing(at + 1);
        int start = text.hasAny(at + 2, "DISTINCT", "ALL") ? at + 3 : at + 2;
        int window = text.has(end + 1, "OVER", "(") ? text.closing(end + 2) + 1 : end + 1;
        int argument = text.find(start, end, ",");
        if (kinds.of(start, argument) == ValueKind.DOUBLE) {
            text.insert(window, Token.engine("AS DOUBLE PRECISION"), Token.symbol(")"));
            text.insert(at, Token.engine("CAST"), Token.symbol("("));
        } else if (text.at(at).is("AVG") && argument == end && start < end) {
            average(text, at, window);
        }
    }

    /** The engine's own average of decimals has a few digits of fraction only, so it is the sum divided by the count. */
    private static void average(SqlText text, int at, int window) {
        SqlText sum = text.part(at, window);
        SqlText count = sum.copy();
        sum.set(0, Token.word("SUM"));
        count.set(0, Token.word("COUNT"));
        sum.insert(sum.size(), Token.symbol(","));
        sum.insert(0, Token.engine("IRIS.QUOTIENT"), Token.symbol("("));
        sum.replace(sum.size(), sum.size(), count);
        sum.insert(sum.size(), Token.symbol(")"));
        text.replace(at, window, sum);
    }
}
