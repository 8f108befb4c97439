package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * {@code a FULL JOIN b ON c}, which the engine lacks: one side for the rows of a with what they meet, and another for the rows of b that
 * meet none. Only of two tables, and ON; everything else is said to be absent. Source: InterSystems SQL Reference, "JOIN".
 */
final class FullJoins implements Rule {
    private static final String[] ENDS =
            {"WHERE", "GROUP", "HAVING", "ORDER", "UNION", "INTERSECT", "EXCEPT", "MINUS", "FETCH", "LIMIT", "OFFSET", "FOR"};
    private static final String SIDE = "\"%full\".\"%side\"";

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i > 0; i--) {
            int join = text.has(i, "FULL", "OUTER", "JOIN") ? i + 2 : i + 1;
            if (text.at(i).is("FULL") && text.at(join).is("JOIN")) {
                rewrite(text, i, join);
            }
        }
    }

    private static void rewrite(SqlText text, int full, int join) throws SQLException {
        int from = before(text, full, "FROM");
        int end = text.find(join, text.blockEnd(full), ENDS);
        int on = text.find(join, end, "ON");
        boolean two = text.find(from + 1, full, ",", "JOIN") == full && text.find(join + 1, end, ",", "JOIN") == end;
        if (!two || on == end) {
            throw AbsentSyntax.absent("FULL JOIN but of two tables, with ON");
        }
        SqlText left = text.part(from + 1, full);
        SqlText right = text.part(join + 1, on);
        SqlText condition = text.part(on + 1, end);
        where(text, end, left, right, condition);
        text.replace(from + 1, end, sources(left, right, condition));
        everything(text, before(text, from, "SELECT"), from, label(left), label(right));
    }

    /** Where that word stands before a position, outside brackets. */
    private static int before(SqlText text, int position, String word) {
        int at = position - 1;
        while (at > 0 && !text.at(at).is(word)) {
            at = text.at(at).is(")") ? text.opening(at) - 1 : at - 1;
        }
        return at;
    }

    private static SqlText sources(SqlText left, SqlText right, SqlText condition) {
        SqlText out = append(left.part(0, 0), "(VALUES (1), (2)) \"%full\"(\"%side\") LEFT JOIN");
        append(out, left);
        append(out, "ON " + SIDE + " = 1 LEFT JOIN");
        append(out, right);
        append(out, "ON " + SIDE + " = 1 AND (");
        append(out, condition);
        append(out, ") OR " + SIDE + " = 2 AND");
        append(out, alone(left, condition));
        return out;
    }

    /** That a row of the right table meets none of the left one. */
    private static SqlText alone(SqlText left, SqlText condition) {
        SqlText out = append(left.part(0, 0), "NOT EXISTS (SELECT 1 FROM");
        append(out, left);
        append(out, "WHERE");
        append(out, condition);
        append(out, ")");
        return out;
    }

    /** Leaves out the row of a side that has no rows. */
    private static void where(SqlText text, int end, SqlText left, SqlText right, SqlText condition) {
        SqlText filter = append(left.part(0, 0), "(" + SIDE + " = 1 AND EXISTS (SELECT 1 FROM");
        append(filter, left);
        append(filter, ") OR " + SIDE + " = 2 AND EXISTS (SELECT 1 FROM");
        append(filter, right);
        append(filter, "WHERE");
        append(filter, alone(left, condition));
        append(filter, "))");
        if (text.at(end).is("WHERE")) {
            int last = text.find(end + 1, text.blockEnd(end), ENDS);
            text.insert(last, Token.engine(")"));
            append(filter, "AND (");
            text.replace(end + 1, end + 1, filter);
        } else {
            text.insert(end, Token.word("WHERE"));
            text.replace(end + 1, end + 1, filter);
        }
    }

    /** {@code *} is that of the two tables. */
    private static void everything(SqlText text, int select, int from, Token left, Token right) {
        for (int i = from - 1; i > select; i--) {
            if (text.at(i).is("*") && text.hasAny(i - 1, "SELECT", "ALL", "DISTINCT", ",") && text.hasAny(i + 1, "FROM", ",")) {
                text.replace(i, i + 1, left, Token.symbol("."), Token.symbol("*"), Token.symbol(","), right, Token.symbol("."),
                        Token.symbol("*"));
            }
        }
    }

    /** The alias, or the name where there is none. */
    private static Token label(SqlText source) {
        return source.at(source.size() - 1);
    }

    private static SqlText append(SqlText text, String engine) {
        text.insert(text.size(), Token.engine(engine));
        return text;
    }

    private static SqlText append(SqlText text, SqlText more) {
        text.replace(text.size(), text.size(), more);
        return text;
    }
}
