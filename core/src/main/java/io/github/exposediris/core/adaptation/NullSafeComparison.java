package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.dialect.Unsupported;
import java.util.List;

/**
 * {@code x IS [NOT] DISTINCT FROM y}, which IRIS lacks, becomes a condition on both operands that is true or false and never unknown:
 * {@code ((x IS NOT NULL AND y IS NOT NULL AND x = y) OR (x IS NULL AND y IS NULL))}, or the same after NOT. Not DECODE, which takes
 * NULLs for equal as well: it compares without the collation of the column.
 */
final class NullSafeComparison implements Rule {
    private static final String CURE = "write the comparison as a condition with IS NULL.";

    @Override
    public void apply(SqlText text) {
        for (int i = text.size() - 1; i > 0; i--) {
            boolean same = text.has(i, "IS", "NOT", "DISTINCT", "FROM");
            if (same || text.has(i, "IS", "DISTINCT", "FROM")) {
                rewrite(text, i, same);
            }
        }
    }

    private static void rewrite(SqlText text, int operator, boolean same) {
        int right = operator + (same ? 4 : 3);
        int start = Operands.start(text, operator);
        int end = Operands.end(text, right);
        if (start < 0 || end < 0 || !standsAlone(text.at(start - 1), text.at(end))) {
            throw Unsupported.feature("IS DISTINCT FROM, and its operands were not recognised", CURE);
        }
        List<Token> equal = equal(text.copy(start, operator), text.copy(right, end));
        text.replace(start, end, same ? equal : new Phrase().add("(NOT ").add(equal).add(")").tokens());
    }

    /** Whether no operator binds the operands to what is around them. */
    private static boolean standsAlone(Token before, Token after) {
        return !joins(before) && !before.isAny("EXISTS", "ANY", "ALL", "SOME", "LIKE", "IN", "BETWEEN")
                && !joins(after) && !after.isAny("IS", "LIKE", "IN", "BETWEEN", "(");
    }

    private static boolean joins(Token token) {
        return Words.isArithmetic(token) || Words.isComparison(token);
    }

    private static List<Token> equal(List<Token> left, List<Token> right) {
        return new Phrase()
                .add("((").add(left).add(" IS NOT NULL AND ").add(right).add(" IS NOT NULL AND ").add(left).add(" = ").add(right)
                .add(") OR (").add(left).add(" IS NULL AND ").add(right).add(" IS NULL))")
                .tokens();
    }
}
