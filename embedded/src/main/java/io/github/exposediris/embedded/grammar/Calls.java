package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.Set;

/** Names and function calls. Source: InterSystems SQL Reference, "Functions", "Aggregate Functions". */
final class Calls {
    /** Reserved words that name functions. */
    private static final Set<String> FUNCTIONS = Set.of(
            "AVG", "BIT_LENGTH", "CAST", "CHAR", "CHARACTER_LENGTH", "CHAR_LENGTH", "COALESCE", "CONVERT", "COUNT", "CURRENT_DATE",
            "CURRENT_TIME", "CURRENT_TIMESTAMP", "DATE", "EXTRACT", "HOUR", "LEFT", "LOWER", "MAX", "MIN", "MINUTE", "NULLIF",
            "OCTET_LENGTH",
            "RIGHT", "SECOND", "SPACE", "SUBSTRING", "SUM", "TIME", "TRIM", "UPPER", "USER", "SYSDATE", "INSERT");
    private static final Set<String> AGGREGATES = Set.of(
            "COUNT", "SUM", "AVG", "MIN", "MAX", "STDDEV", "STDDEV_SAMP", "STDDEV_POP", "VARIANCE", "VARIANCE_SAMP", "VARIANCE_POP",
            "VAR_SAMP", "VAR_POP", "LIST", "%DLIST", "XMLAGG", "JSON_ARRAYAGG", "APPROX_COUNT_DISTINCT");
    /** Functions whose bracket may be left out. */
    private static final Set<String> COLLATIONS = Set.of(
            "%ALPHAUP", "%EXACT", "%EXTERNAL", "%INTERNAL", "%MINUS", "%MVR", "%ODBCIN", "%ODBCOUT", "%PLUS", "%SPACE", "%SQLSTRING",
            "%SQLUPPER", "%STRING", "%TRUNCATE", "%UPPER");
    private static final Set<String> PRECISE = Set.of("CURRENT_TIME", "CURRENT_TIMESTAMP");
    /** Functions that are known in curly braces only: "can only be used as an ODBC scalar function", as their pages say. */
    private static final Set<String> IN_BRACES_ONLY = Set.of(
            "ACOS", "ASIN", "ATAN", "ATAN2", "COS", "COT", "EXP", "LEFT", "LOG", "LOG10", "PI", "RIGHT", "SIN", "TAN", "TIMESTAMPADD",
            "TIMESTAMPDIFF", "TRUNCATE");
    /** Calls whose brackets hold more than values. */
    private static final Set<String> OWN_SYNTAX = Set.of("EXTRACT", "XMLELEMENT", "XMLFOREST", "XMLCONCAT");

    private final Cursor cursor;
    private final Values values;
    private final Arguments arguments;
    private final Windows windows;

    Calls(Cursor cursor, Values values) {
        this.cursor = cursor;
        this.values = values;
        this.arguments = new Arguments(cursor, values);
        this.windows = new Windows(cursor, values);
    }

    /** Whether a reserved word names a function. */
    boolean isFunction(Token word) {
        return FUNCTIONS.contains(word.upper());
    }

    /** Whether a word calls a function though no bracket follows. */
    static boolean isCollation(Token word) {
        return word.kind() == Kind.WORD && COLLATIONS.contains(word.upper());
    }

    void nameOrCall() throws SQLException {
        Token first = cursor.token();
        if (isCollation(first) && !cursor.ahead(1).is("(")) {
            cursor.skip(1);
            values.term().requireValue();
            return;
        }
        cursor.skip(1);
        Token label = first;
        boolean qualified = false;
        while (cursor.acceptAny(".", "->")) {
            requirePart();
            label = cursor.ahead(-2);
            qualified = cursor.ahead(-1).is(".");
            cursor.skip(1);
        }
        if (cursor.is("(")) {
            requireBraces(first, qualified);
            call(first);
        } else if (qualified) {
            cursor.labels().use(label);
        }
    }

    private void requireBraces(Token function, boolean qualified) throws SQLException {
        boolean braces = cursor.ahead(-2).is("FN") && cursor.ahead(-3).is("{");
        if (!qualified && !braces && function.kind() == Kind.WORD && IN_BRACES_ONLY.contains(function.upper())) {
            throw SqlCode.FUNCTION_NOT_FOUND.failure("User defined SQL function 'SQLUSER." + function.upper() + "' does not exist");
        }
    }

    private void requirePart() throws SQLException {
        boolean percent = cursor.token().kind() == Kind.WORD && cursor.token().upper().startsWith("%");
        if (!cursor.isName() && !percent) {
            throw cursor.expected("IDENTIFIER");
        }
    }

    private void call(Token function) throws SQLException {
        boolean aggregate = AGGREGATES.contains(function.upper());
        int opening = cursor.position();
        requirePrecision(function);
        if (OWN_SYNTAX.contains(function.upper())) {
            cursor.skipBracket();
        } else {
            cursor.skip(1);
            arguments.of(function.upper(), aggregate);
            cursor.expect(")");
        }
        if (cursor.accept("OVER")) {
            windows.over();
        } else if (aggregate) {
            requireAggregate(function, opening);
        }
    }

    /**
     * The brackets of the current time hold a precision, the current date has none. Source: the pages "CURRENT_TIMESTAMP",
     * "CURRENT_DATE".
     */
    private void requirePrecision(Token function) throws SQLException {
        boolean precise = cursor.ahead(1).kind() == Kind.NUMBER && cursor.ahead(2).is(")");
        boolean needed = PRECISE.contains(function.upper()) && function.kind() == Kind.WORD;
        if (function.is("CURRENT_DATE") || function.is("SYSDATE") || needed && !precise) {
            throw SqlCode.INVALID_STATEMENT.failure(function.upper() + " takes no such brackets");
        }
    }

    private void requireAggregate(Token function, int opening) throws SQLException {
        if (cursor.position() == opening + 2) {
            throw SqlCode.MISSING_ARGUMENT.failure(function.upper());
        }
        cursor.clause().requireAggregates();
        cursor.countAggregate();
    }
}
