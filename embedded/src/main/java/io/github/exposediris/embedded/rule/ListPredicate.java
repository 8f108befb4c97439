package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * {@code a %INLIST $LISTFROMSTRING(b [, c]) [SIZE ((n))]}; the stand-in has no other lists. The manual has it both ways whether strings are
 * compared by their field's collation, so that a string is to be %EXACT. Source: InterSystems SQL Reference, "%INLIST" and "Overview of
 * Predicates".
 */
final class ListPredicate implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("%INLIST")) {
                rewrite(text, i, scope);
            }
        }
    }

    private static void rewrite(SqlText text, int operator, Scope scope) throws SQLException {
        if (!text.has(operator + 1, "$LISTFROMSTRING", "(")) {
            throw AbsentSyntax.absent("%INLIST of a list that is not made by $LISTFROMSTRING");
        }
        int not = text.at(operator - 1).is("NOT") ? 1 : 0;
        int start = start(text, operator - not);
        requireComparable(text, start, operator - not, scope);
        int end = text.closing(operator + 2) + 1;
        int arguments = text.commaBounds(operator + 3, end - 1).length - 1;
        if (arguments > 2) {
            throw SqlCode.INVALID_STATEMENT.failure(") expected");
        }
        if (text.has(end, "SIZE", "(", "(")) {
            text.replace(end, text.closing(end + 1) + 1);
        }
        text.replace(operator - not, operator + 3, Token.symbol(","));
        text.insert(start, Token.engine(not == 1 ? "NOT IRIS.IN_LIST" : "IRIS.IN_LIST"), Token.symbol("("));
    }

    /** The start of the sum that ends there. */
    private static int start(SqlText text, int before) {
        int start = Operands.signedStart(text, before);
        while (text.hasAny(start - 1, "+", "-", "*", "/", "#", "\\")) {
            start = Operands.signedStart(text, start - 1);
        }
        return start;
    }

    private static void requireComparable(SqlText text, int from, int end, Scope scope) throws SQLException {
        boolean exact = text.has(from, "%EXACT", "(") && text.closing(from + 1) == end - 1;
        if (!exact && new Kinds(text, scope).of(from, end) != ValueKind.WHOLE) {
            throw AbsentSyntax.absent("%INLIST of others than whole numbers and %EXACT strings");
        }
    }
}
