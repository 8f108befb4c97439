package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * A date is a count of days: the difference of two is a number of days, and one less a number compares as a date. As a value that sum
 * would be the bare count, which the stand-in does not have; nor has it any sum with a time or a timestamp. Source: InterSystems SQL
 * Reference, "Date, Time, and Timestamp Data Types", and "CURRENT_DATE" for a date less a number in a condition.
 */
final class DateArithmetic implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        Kinds kinds = new Kinds(text, scope);
        for (int i = 1; i < text.size(); i++) {
            if (text.hasAny(i, "+", "-", "*", "/") && Operands.isBinary(text, i)) {
                operator(text, i, kinds);
            }
        }
    }

    private static void operator(SqlText text, int at, Kinds kinds) throws SQLException {
        int start = Operands.start(text, at);
        int end = Operands.end(text, at + 1);
        ValueKind left = kinds.of(start, at);
        ValueKind right = kinds.of(at + 1, end);
        if (left == ValueKind.DATE && right == ValueKind.DATE && text.at(at).is("-")) {
            SqlText days = text.part(at + 1, end);
            days.insert(days.size(), Token.symbol(","));
            days.replace(days.size(), days.size(), text.part(start, at));
            days.insert(0, Token.engine("DATEDIFF"), Token.symbol("("), Token.engine("DAY"), Token.symbol(","));
            days.insert(days.size(), Token.symbol(")"));
            text.replace(start, end, days);
        } else if (left == ValueKind.MOMENT || right == ValueKind.MOMENT) {
            throw AbsentSyntax.absent("arithmetic with times and timestamps");
        } else if ((left == ValueKind.DATE || right == ValueKind.DATE) && isSelected(text, at)) {
            throw AbsentSyntax.absent("arithmetic with a date and a number in a select list");
        }
    }

    /** Whether the operator belongs to the value of a select item, not to a condition in it. */
    private static boolean isSelected(SqlText text, int at) {
        for (int i = at; i >= 0; i--) {
            if (text.at(i).is(")")) {
                i = text.opening(i);
            } else if (text.at(i).is("SELECT")) {
                return true;
            } else if (text.hasAny(i, "WHERE", "HAVING", "ON", "WHEN", "BY", "SET")) {
                return false;
            }
        }
        return false;
    }
}
