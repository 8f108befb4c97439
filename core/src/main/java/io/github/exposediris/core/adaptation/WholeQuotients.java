package io.github.exposediris.core.adaptation;

import java.util.Set;

/**
 * {@code (a / b)} of whole numbers becomes {@code (a \ b)}, which leaves the fraction out: IRIS's {@code /} keeps it, 7 / 2 being 3.5, and
 * no column type of whole numbers reads that. What is not known to be whole, such as the value of an application's own function or of a
 * sub-query, keeps its {@code /}. Source: Using InterSystems SQL, Arithmetic Operators and Functions.
 */
final class WholeQuotients implements Rule {
    private static final String[] OPERATORS = {"+", "-", "*", "/", "\\"};
    private static final Set<String> COUNTS = Set.of(
            "COUNT", "CHARACTER_LENGTH", "CHAR_LENGTH", "LENGTH", "INSTR", "POSITION", "CHARINDEX", "ASCII", "SIGN", "YEAR", "QUARTER",
            "MONTH", "WEEK", "DAY", "DAYOFWEEK", "DAYOFYEAR", "HOUR", "MINUTE", "DATEDIFF", "ROW_NUMBER", "RANK", "DENSE_RANK", "NTILE");
    private static final Set<String> OF_THEIR_ARGUMENTS = Set.of(
            "MOD", "SUM", "MIN", "MAX", "ABS", "COALESCE", "NVL", "ISNULL", "IFNULL", "NULLIF", "GREATEST", "LEAST", "LAG", "LEAD",
            "FIRST_VALUE", "LAST_VALUE");
    private static final String[] TYPES = {"INT", "INTEGER", "BIGINT", "SMALLINT", "TINYINT"};

    @Override
    public void apply(SqlText text) {
        for (int i = text.types().isEmpty() ? 0 : text.size() - 1; i > 0; i--) {
            int open = text.at(i).is("/") ? text.enclosing(i) : -1;
            if (open >= 0 && isQuotient(text, open, i)) {
                text.set(i, Token.operator("\\"));
            }
        }
    }

    /** Exposed always writes the brackets. */
    private static boolean isQuotient(SqlText text, int open, int operator) {
        int close = text.closing(open);
        boolean alone = text.find(open + 1, close, OPERATORS) == operator && text.find(operator + 1, close, OPERATORS) == close;
        return alone && isWhole(text, open + 1, operator) && isWhole(text, operator + 1, close);
    }

    private static boolean isWhole(SqlText text, int from, int end) {
        Token first = text.at(from);
        if (first.kind() == Token.Kind.PARAMETER && end == from + 1) {
            return text.types().wholeArguments().contains(first.argument());
        }
        if (first.kind() == Token.Kind.NUMBER && end == from + 1) {
            return first.text().chars().allMatch(Character::isDigit);
        }
        if (Conditions.isBracket(text, from, end)) {
            int operator = text.find(from + 1, end - 1, OPERATORS);
            return operator == end - 1
                    ? isWhole(text, from + 1, end - 1)
                    : isWhole(text, from + 1, operator) && isWhole(text, operator + 1, end - 1);
        }
        if (first.is("CASE")) {
            return areWholeResults(text, from + 1, end - 1);
        }
        return text.at(from + 1).is("(")
                ? isWholeCall(text, from, withoutWindow(text, from + 1, end))
                : text.types().isWhole(text.copy(from, end));
    }

    /** The end of a call without its {@code OVER (…)}. */
    private static int withoutWindow(SqlText text, int open, int end) {
        int close = text.closing(open);
        return text.at(close + 1).is("OVER") && text.at(close + 2).is("(") && text.closing(close + 2) == end - 1 ? close + 1 : end;
    }

    /** What follows each THEN, and ELSE; a NULL is of any type. */
    private static boolean areWholeResults(SqlText text, int from, int end) {
        int at = text.find(from, end, "THEN", "ELSE");
        boolean whole = at < end && text.at(end).is("END");
        while (whole && at < end) {
            int next = text.find(at + 1, end, "WHEN", "ELSE");
            whole = text.at(at + 1).is("NULL") && next == at + 2 || isWhole(text, at + 1, next);
            at = text.find(next, end, "THEN", "ELSE");
        }
        return whole;
    }

    private static boolean isWholeCall(SqlText text, int name, int end) {
        String function = text.at(name).name();
        if (text.closing(name + 1) != end - 1 || COUNTS.contains(function)) {
            return text.closing(name + 1) == end - 1;
        }
        if (function.equals("CAST")) {
            return text.at(end - 3).is("AS") && text.at(end - 2).isAny(TYPES);
        }
        int[] items = text.items(name + 2, end - 1);
        for (int i = 0; i < items.length - 1; i++) {
            if (!OF_THEIR_ARGUMENTS.contains(function) || !isWhole(text, items[i], items[i + 1] - 1)) {
                return false;
            }
        }
        return true;
    }
}
