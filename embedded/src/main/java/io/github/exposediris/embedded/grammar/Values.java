package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.ReservedWords;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.Set;

/** Values: terms joined by arithmetic operators and by {@code ||}. Source: InterSystems SQL Reference, "Scalar Expressions". */
final class Values {
    private static final int MOST_TERMS = 200;
    private static final int MOST_SIGNS = 20;
    private static final String[] OPERATORS = {"+", "-", "*", "/", "#", "\\", "||"};
    /** Reserved words that are values, or begin one, without a bracket after them. */
    private static final Set<String> VALUE_WORDS = Set.of(
            "NULL", "CASE", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "CURRENT_USER", "SESSION_USER", "SYSTEM_USER", "USER",
            "SYSDATE");

    private final Cursor cursor;
    private final Conditions conditions;
    private final Calls calls;
    private final Queries queries;

    Values(Cursor cursor, Queries queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.conditions = new Conditions(cursor, this);
        this.calls = new Calls(cursor, this);
    }

    Conditions conditions() {
        return conditions;
    }

    /** A value where a condition is refused. */
    void value() throws SQLException {
        conditions.expression().requireValue();
    }

    /** A value that ends before any comparison. */
    void scalar() throws SQLException {
        sum().requireValue();
    }

    /** Values between commas. */
    void list() throws SQLException {
        do {
            value();
        } while (cursor.accept(","));
    }

    /** A query in brackets. */
    Outline subquery() throws SQLException {
        if (!cursor.is("(")) {
            throw cursor.expected("(");
        }
        return queries.bracket();
    }

    /** What stands in the brackets after IN. */
    void listOrQuery() throws SQLException {
        if (queries.opensHere()) {
            queries.bracket().requireOne();
        } else {
            cursor.skip(1);
            list();
            cursor.expect(")");
        }
    }

    /** Terms and operators between them. */
    Kind sum() throws SQLException {
        Kind kind = term();
        for (int terms = 2; cursor.acceptAny(OPERATORS); terms++) {
            kind.requireValue();
            kind = Kind.VALUE;
            term().requireValue();
            cursor.bound(terms, MOST_TERMS, "terms between operators");
        }
        return kind;
    }

    /** Whether a term begins here. */
    boolean startsHere() {
        Token token = cursor.token();
        return switch (token.kind()) {
            case STRING, NUMBER, PARAMETER, DELIMITED, ENGINE -> !cursor.atEnd();
            case WORD -> !ReservedWords.contains(token)
                    || VALUE_WORDS.contains(token.upper())
                    || token.upper().startsWith("%")
                    || cursor.ahead(1).is("(") && calls.isFunction(token);
            case SYMBOL -> cursor.isAny("(", "+", "-", "{");
        };
    }

    /** A single value with its sign. */
    Kind term() throws SQLException {
        for (int signs = 1; cursor.acceptAny("+", "-"); signs++) {
            cursor.bound(signs, MOST_SIGNS, "signs before a value");
        }
        if (!startsHere()) {
            throw SqlCode.SCALAR_EXPECTED.failure(
                    cursor.atEnd() ? "the statement ends" : "'" + SyntaxErrors.shown(cursor.token()) + "' found");
        }
        cursor.down();
        Kind kind = primary();
        cursor.up();
        return kind;
    }

    private Kind primary() throws SQLException {
        if (cursor.is("(")) {
            return bracket();
        } else if (cursor.accept("CASE")) {
            decision();
        } else if (cursor.accept("{")) {
            escape();
        } else if (cursor.token().kind() == Token.Kind.WORD || cursor.token().kind() == Token.Kind.DELIMITED) {
            calls.nameOrCall();
        } else {
            cursor.skip(1);
        }
        return Kind.VALUE;
    }

    private Kind bracket() throws SQLException {
        if (queries.opensHere()) {
            queries.bracket().requireOne();
            return Kind.VALUE;
        }
        cursor.skip(1);
        Kind kind = conditions.expression();
        cursor.expect(")");
        return kind;
    }

    private void decision() throws SQLException {
        boolean simple = !cursor.is("WHEN");
        if (simple) {
            value();
        }
        do {
            cursor.expect("WHEN");
            if (simple) {
                value();
            } else {
                conditions.condition(cursor.clause());
            }
            cursor.expect("THEN");
            value();
        } while (cursor.is("WHEN"));
        if (cursor.accept("ELSE")) {
            value();
        }
        cursor.expect("END");
    }

    /** {@code {fn f(x)}}, {@code {d '...'}}, {@code {t '...'}} and {@code {ts '...'}}. */
    private void escape() throws SQLException {
        if (cursor.accept("FN")) {
            value();
        } else if (cursor.isAny("D", "T", "TS") && cursor.ahead(1).kind() == Token.Kind.STRING) {
            cursor.skip(2);
        } else {
            throw SqlCode.ESCAPE_UNSUPPORTED.failure();
        }
        cursor.expect("}");
    }
}
