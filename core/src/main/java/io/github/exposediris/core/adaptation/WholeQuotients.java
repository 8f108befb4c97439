package io.github.exposediris.core.adaptation;

import java.util.Set;

/**
 * {@code (a / b)} of whole numbers becomes {@code (a \ b)}, which leaves the fraction out: IRIS's {@code /} keeps it, 7 / 2 being 3.5, and
 * no column type of whole numbers reads that. Source: Using InterSystems SQL, Arithmetic Operators and Functions.
 */
final class WholeQuotients implements Rule {
    private static final String[] OPERATORS = {"+", "-", "*", "/", "\\"};
    private static final Set<String> COUNTS = Set.of("COUNT", "CHARACTER_LENGTH", "INSTR", "YEAR", "MONTH", "DAY", "HOUR", "MINUTE");
    private static final Set<String> OF_THEIR_ARGUMENTS = Set.of("MOD", "SUM", "MIN", "MAX", "ABS", "COALESCE");
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
        return text.at(from + 1).is("(") ? isWholeCall(text, from, end) : text.types().isWhole(text.copy(from, end));
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
