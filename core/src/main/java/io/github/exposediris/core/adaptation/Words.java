package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.adaptation.Token.Kind;
import java.util.Locale;
import java.util.Set;

/** What kinds of words there are in a statement. Source: InterSystems SQL Reference, Reserved Words, and the statements' synopses. */
final class Words {
    /** Words of the grammar, which name nothing and call nothing. */
    private static final Set<String> GRAMMAR = Set.of(
            "ALL", "AND", "ANY", "AS", "ASC", "BETWEEN", "BY", "CASE", "COLLATE", "CROSS", "DELETE", "DESC", "DISTINCT", "ELSE", "END",
            "ESCAPE", "EXCEPT", "EXISTS", "FETCH", "FOR", "FROM", "FULL", "GROUP", "HAVING", "IN", "INNER", "INSERT", "INTERSECT", "INTO",
            "IS", "JOIN", "LEFT", "LIKE", "NATURAL", "NOT", "NULL", "ON", "OR", "ORDER", "OUTER", "OVER", "PARTITION", "RIGHT", "ROWS",
            "SELECT", "SET", "SOME", "THEN", "TOP", "UNION", "UPDATE", "USING", "VALUES", "WHEN", "WHERE", "WITH");

    /** Predicates that IRIS adds to the standard's. */
    private static final Set<String> PREDICATES = Set.of(
            "%STARTSWITH", "%MATCHES", "%PATTERN", "%INLIST", "%INSET", "%CONTAINS", "%CONTAINSTERM", "%FIND", "%OF", "%SIMILARITY");

    private static final Set<String> CONDITION_WORDS = Set.of("AND", "OR", "NOT", "IS", "IN", "LIKE", "BETWEEN", "EXISTS");

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=", "[", "]");

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "\\", "#", "||", "%", "|", "^", "::", "->", ".");

    private Words() {}

    /** Whether the token names a column, a table, a function and the like. */
    static boolean isName(Token token) {
        return token.kind() == Kind.DELIMITED
                || token.kind() == Kind.WORD && !GRAMMAR.contains(upper(token)) && !PREDICATES.contains(upper(token));
    }

    /** Whether the token calls a function, given that a bracket follows it. */
    static boolean isFunction(Token token) {
        return isName(token) || token.isAny("LEFT", "RIGHT");
    }

    /** Whether the token stands between the two sides of a comparison. */
    static boolean isComparison(Token token) {
        return token.kind() == Kind.SYMBOL && COMPARISONS.contains(token.text());
    }

    /** Whether the token joins values to a value. */
    static boolean isArithmetic(Token token) {
        return token.kind() == Kind.SYMBOL && ARITHMETIC.contains(token.text());
    }

    /** Whether only a condition holds such a token, outside of brackets. */
    static boolean makesCondition(Token token) {
        if (token.kind() == Kind.WORD) {
            String word = upper(token);
            return CONDITION_WORDS.contains(word) || PREDICATES.contains(word);
        }
        return isComparison(token);
    }

    private static String upper(Token token) {
        return token.text().toUpperCase(Locale.ROOT);
    }
}
