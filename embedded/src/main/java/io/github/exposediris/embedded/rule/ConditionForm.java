package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;

/**
 * A condition needs a comparison: {@code WHERE active} is -14, {@code WHERE NOT active} is -15, for IRIS has no boolean values.
 * Source: InterSystems SQL Reference, "Overview of Predicates".
 */
final class ConditionForm implements Rule {
    private static final String[] CLAUSES = {
        "WHERE", "GROUP", "HAVING", "ORDER", "UNION", "INTERSECT", "EXCEPT", "FETCH", "JOIN", "INNER", "CROSS", "NATURAL", "FULL",
        "ON", "SET", "THEN", ","
    };
    private static final String[] COMPARISONS = {
        "=", "<>", "!=", "<", ">", "<=", ">=", "LIKE", "IN", "BETWEEN", "IS", "EXISTS", "%STARTSWITH", "%CONTAINS", "%MATCHES",
        "%PATTERN", "[", "]", "%INLIST", "%INSET", "OVERLAPS", "FOR"
    };

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.hasAny(i, "WHERE", "HAVING") || text.at(i).is("ON") || text.has(i, "CASE", "WHEN")) {
                int start = text.at(i).is("CASE") ? i + 2 : i + 1;
                check(text, start, regionEnd(text, start));
            }
        }
    }

    private static int regionEnd(SqlText text, int from) {
        int block = text.blockEnd(from);
        for (int i = from; i < block; i++) {
            if (text.at(i).is("CASE")) {
                i = Operands.caseEnd(text, i);
            } else if (text.at(i).is("(")) {
                i = text.closing(i);
            } else if (endsRegion(text, i)) {
                return i;
            }
        }
        return block;
    }

    private static boolean endsRegion(SqlText text, int at) {
        return text.hasAny(at, CLAUSES)
                || text.hasAny(at, "LIMIT", "OFFSET") && Clauses.isPaging(text, at)
                || text.hasAny(at, "LEFT", "RIGHT") && !text.at(at + 1).is("(");
    }

    private static void check(SqlText text, int from, int end) throws SQLException {
        int start = from;
        boolean between = false;
        for (int i = from; i < end; i++) {
            if (text.at(i).is("CASE")) {
                i = Operands.caseEnd(text, i);
            } else if (text.at(i).is("(")) {
                i = text.closing(i);
            } else if (text.at(i).is("BETWEEN")) {
                between = true;
            } else if (text.at(i).is("AND") && between) {
                between = false;
            } else if (text.hasAny(i, "AND", "OR")) {
                operand(text, start, i);
                start = i + 1;
            }
        }
        operand(text, start, end);
    }

    private static void operand(SqlText text, int from, int end) throws SQLException {
        int start = from;
        while (text.at(start).is("NOT")) {
            start++;
        }
        if (start >= end) {
            throw SqlCode.TERM_EXPECTED.failure();
        }
        boolean bracket = text.at(start).is("(") && text.closing(start) == end - 1;
        if (bracket && !text.at(start + 1).is("SELECT")) {
            check(text, start + 1, end - 1);
        } else if (bracket || !compares(text, start, end)) {
            throw (start > from ? SqlCode.CONDITION_EXPECTED : SqlCode.COMPARISON_EXPECTED).failure();
        }
    }

    /** Refuses a condition where a value belongs. */
    static void requireValue(SqlText text, int from, int end) throws SQLException {
        if (text.at(from).is("(") && text.closing(from) == end - 1 && !text.at(from + 1).is("SELECT")) {
            requireValue(text, from + 1, end - 1);
        } else if (compares(text, from, end)) {
            throw SqlCode.SCALAR_EXPECTED.failure();
        }
    }

    private static boolean compares(SqlText text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.at(i).is("CASE")) {
                i = Operands.caseEnd(text, i);
            } else if (text.at(i).is("(")) {
                i = text.closing(i);
            } else if (text.hasAny(i, COMPARISONS)) {
                return true;
            }
        }
        return false;
    }
}
