package io.github.exposediris.core.adaptation;

/**
 * A bit where a condition is meant becomes a comparison: {@code WHERE flag AND …} becomes {@code WHERE flag = 1 AND …}. IRIS takes no
 * value for a condition. Source: InterSystems IRIS error reference, SQLCODE -14 and -15.
 */
final class BareConditions implements Rule {
    private static final String[] JOINS = {
        "JOIN", "INNER", "CROSS", "NATURAL", "FULL", "LEFT", "RIGHT", "ON", ",", "WHERE", "GROUP", "HAVING", "ORDER", "UNION",
        "INTERSECT", "EXCEPT", "FETCH", "OFFSET", "LIMIT", "FOR"
    };

    @Override
    public void apply(SqlText text) {
        for (int i = text.size() - 1; i >= 0; i--) {
            Token token = text.at(i);
            int level = token.kind() == Token.Kind.WORD ? text.levelEnd(i + 1) : 0;
            if (token.isAny("WHERE", "HAVING")) {
                condition(text, i + 1, text.find(i + 1, level, Clauses.AFTER_CONDITION));
            } else if (token.is("ON")) {
                condition(text, i + 1, joinEnd(text, i + 1, level));
            } else if (token.is("WHEN") && isSearched(text, i)) {
                condition(text, i + 1, text.find(i + 1, level, "THEN"));
            }
        }
    }

    private static int joinEnd(SqlText text, int from, int level) {
        for (int i = from; i < level; i = text.skip(i)) {
            boolean call = text.at(i).isAny("LEFT", "RIGHT") && text.at(i + 1).is("(");
            if (text.at(i).isAny(JOINS) && !call) {
                return i;
            }
        }
        return level;
    }

    /** Whether this WHEN holds a condition; after CASE and a value it holds a value to compare that with. */
    private static boolean isSearched(SqlText text, int when) {
        int depth = 0;
        for (int i = when - 1; i >= 0; i--) {
            if (text.at(i).is("END")) {
                depth++;
            } else if (text.at(i).is("CASE") && --depth < 0) {
                return text.at(i + 1).is("WHEN");
            }
        }
        return false;
    }

    private static void condition(SqlText text, int from, int end) {
        int last = end;
        for (int i = lastOperator(text, from, end); i >= from; i = lastOperator(text, from, last)) {
            operand(text, i + 1, last);
            last = i;
        }
        operand(text, from, last);
    }

    /** The last AND or OR that joins conditions; that of BETWEEN does not. */
    private static int lastOperator(SqlText text, int from, int end) {
        int last = -1;
        boolean between = false;
        for (int i = from; i < end; i = text.skip(i)) {
            Token token = text.at(i);
            if (token.is("BETWEEN")) {
                between = true;
            } else if (token.is("AND") && between) {
                between = false;
            } else if (token.isAny("AND", "OR", "&", "!")) {
                last = i;
            }
        }
        return last;
    }

    private static void operand(SqlText text, int from, int end) {
        int start = from;
        while (text.at(start).is("NOT")) {
            start++;
        }
        if (Conditions.isBracket(text, start, end) && !text.at(start + 1).isAny("SELECT", "WITH")) {
            condition(text, start + 1, end - 1);
        } else if (start < end && isBareValue(text, start, end)) {
            text.insert(end, Token.operator("="), Token.number(1));
        }
    }

    private static boolean isBareValue(SqlText text, int start, int end) {
        Token first = text.at(start);
        boolean bit = Words.isName(first) || first.is("CASE") || first.isLiteral() && first.kind() != Token.Kind.STRING;
        return bit && Operands.end(text, start) == end;
    }
}
