package io.github.exposediris.core.adaptation;

import java.util.List;

/**
 * A condition where a value is meant becomes {@code CASE WHEN … THEN 1 ELSE 0 END}, and the constants {@code (1=1)} and {@code (1=0)}
 * become 1 and 0: IRIS takes no condition there (SQLCODE -12). Source: InterSystems IRIS error reference, SQLCODE -11 and -12.
 */
final class ConditionsAsValues implements Rule {
    @Override
    public void apply(SqlText text) {
        for (int i = text.size() - 1; i >= 0; i--) {
            Token token = text.at(i);
            if (token.is("(")) {
                bracket(text, i);
            } else if (token.is("SELECT")) {
                selectList(text, i);
            } else if (token.isAny("THEN", "ELSE")) {
                value(text, i + 1, text.find(i + 1, text.levelEnd(i + 1), "WHEN", "ELSE", "END"));
            } else if (token.is("SET")) {
                assignments(text, i);
            } else if (token.is("BY") && text.at(i - 1).isAny("ORDER", "GROUP")) {
                terms(text, i);
            } else if (token.is("EXISTS")) {
                exists(text, i);
            }
        }
    }

    /** Arguments of a function, values of a row or a list; or one side of a comparison. */
    private static void bracket(SqlText text, int open) {
        Token before = text.at(open - 1);
        int close = text.closing(open);
        if (before.isAny("POSITION", "%ELEMENT") || text.at(open + 1).isAny("SELECT", "WITH")) {
            return;
        }
        if (Words.isFunction(before) || before.isAny("VALUES", "IN")) {
            int first = text.at(open + 1).isAny("DISTINCT", "ALL") ? open + 2 : open + 1;
            values(text, first, close);
        } else if (Conditions.isCondition(text, open, close + 1) && isOperand(before, text.at(close + 1))) {
            asValue(text, open, close + 1);
        }
    }

    private static boolean isOperand(Token before, Token after) {
        return joins(before) || joins(after) || after.isAny("IS", "IN", "LIKE", "BETWEEN") || before.isAny("LIKE", "BETWEEN");
    }

    private static boolean joins(Token token) {
        return Words.isComparison(token) || Words.isArithmetic(token);
    }

    private static void values(SqlText text, int from, int end) {
        int[] items = text.items(from, end);
        for (int i = items.length - 2; i >= 0; i--) {
            value(text, items[i], items[i + 1] - 1);
        }
    }

    private static void selectList(SqlText text, int select) {
        SelectList list = SelectList.of(text, select);
        for (int i = list.size() - 1; i >= 0; i--) {
            value(text, list.start(i), list.valueEnd(text, i));
        }
    }

    private static void assignments(SqlText text, int set) {
        int end = text.find(set + 1, text.levelEnd(set + 1), "FROM", "WHERE");
        int[] items = text.items(set + 1, end);
        for (int i = items.length - 2; i >= 0; i--) {
            int equals = text.find(items[i], items[i + 1] - 1, "=");
            value(text, equals + 1, items[i + 1] - 1);
        }
    }

    private static void terms(SqlText text, int by) {
        int end = text.find(by + 1, text.levelEnd(by + 1), Clauses.AFTER_TERMS);
        int[] items = text.items(by + 1, end);
        for (int i = items.length - 2; i >= 0; i--) {
            int last = items[i + 1] - 1;
            value(text, items[i], text.at(last - 1).isAny("ASC", "DESC") ? last - 1 : last);
        }
    }

    /** EXISTS beside a comparison; elsewhere it is part of a condition or of an item that was seen as a whole. */
    private static void exists(SqlText text, int exists) {
        int start = text.at(exists - 1).is("NOT") ? exists - 1 : exists;
        int end = text.skip(exists + 1);
        if (Words.isComparison(text.at(end)) || Words.isComparison(text.at(start - 1))) {
            asValue(text, start, end);
        }
    }

    private static void value(SqlText text, int from, int end) {
        if (from < end && Conditions.isCondition(text, from, end)) {
            asValue(text, from, end);
        }
    }

    private static void asValue(SqlText text, int from, int end) {
        if (Conditions.isConstant(text, from, end)) {
            int digit = Conditions.isBracket(text, from, end) ? end - 2 : end - 1;
            text.replace(from, end, List.of(text.at(digit)));
            return;
        }
        Token first = text.at(from);
        text.insert(end, Token.word("THEN"), Token.number(1), Token.word("ELSE"), Token.number(0), Token.word("END"));
        text.set(from, first.after(" "));
        text.insert(from, Token.word("CASE").after(first.before()), Token.word("WHEN"));
    }
}
