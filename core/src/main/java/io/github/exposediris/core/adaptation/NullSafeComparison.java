package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.dialect.Unsupported;
import java.util.ArrayList;
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
            boolean negated = text.has(i, "IS", "NOT", "DISTINCT", "FROM");
            if (negated || text.has(i, "IS", "DISTINCT", "FROM")) {
                rewrite(text, i, negated);
            }
        }
    }

    private static void rewrite(SqlText text, int operator, boolean same) {
        int right = operator + (same ? 4 : 3);
        int start = Operands.start(text, operator);
        int end = Operands.end(text, right);
        if (start < 0 || end < 0 || !standsAlone(text, start, end)) {
            throw Unsupported.feature("IS DISTINCT FROM, and its operands were not recognised", CURE);
        }
        List<Token> form = form(text.copy(start, operator), text.copy(right, end));
        if (!same) {
            form.set(0, form.get(0).after(" "));
            form.addAll(0, List.of(Token.symbol("("), Token.word("NOT").after("")));
            form.add(Token.symbol(")"));
        }
        text.replace(start, end, form);
    }

    /** Whether no operator binds the operands to what is around them. */
    private static boolean standsAlone(SqlText text, int start, int end) {
        Token before = text.at(start - 1);
        Token after = text.at(end);
        return !joins(before) && !before.isAny("EXISTS", "ANY", "ALL", "SOME", "LIKE", "IN", "BETWEEN")
                && !joins(after) && !after.isAny("IS", "LIKE", "IN", "BETWEEN", "(");
    }

    private static boolean joins(Token token) {
        return Words.isArithmetic(token) || Words.isComparison(token);
    }

    private static List<Token> form(List<Token> left, List<Token> right) {
        List<Token> out = new ArrayList<>();
        out.add(Token.symbol("("));
        out.add(Token.symbol("("));
        out.addAll(left);
        words(out, "IS", "NOT", "NULL", "AND");
        add(out, right);
        words(out, "IS", "NOT", "NULL", "AND");
        add(out, left);
        out.add(Token.operator("="));
        add(out, right);
        out.add(Token.symbol(")"));
        words(out, "OR");
        out.add(Token.operator("("));
        out.addAll(left);
        words(out, "IS", "NULL", "AND");
        add(out, right);
        words(out, "IS", "NULL");
        out.add(Token.symbol(")"));
        out.add(Token.symbol(")"));
        return out;
    }

    private static void words(List<Token> out, String... words) {
        for (String word : words) {
            out.add(Token.word(word));
        }
    }

    private static void add(List<Token> out, List<Token> operand) {
        int at = out.size();
        out.addAll(operand);
        out.set(at, out.get(at).after(" "));
    }
}
