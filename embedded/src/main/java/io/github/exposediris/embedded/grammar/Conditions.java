package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;

/**
 * Conditions: predicates joined by AND, OR and NOT. A value where a condition belongs is -14, after NOT -15. Source: InterSystems SQL
 * Reference, "Overview of Predicates".
 */
final class Conditions {
    private static final String[] COMPARISONS = {"=", "<>", "!=", "<", ">", "<=", ">=", "[", "]", "%STARTSWITH", "%CONTAINS",
        "%CONTAINSTERM", "%MATCHES", "%PATTERN", "%FIND"};

    private static final int MOST_CONDITIONS = 2_000;
    private static final int MOST_NOTS = 20;

    private final Cursor cursor;
    private final Values values;

    Conditions(Cursor cursor, Values values) {
        this.cursor = cursor;
        this.values = values;
    }

    /** A condition, as WHERE has it. */
    void condition(Clause clause) throws SQLException {
        Clause outer = cursor.enter(clause);
        requireTerm();
        expression().requireCondition(SqlCode.COMPARISON_EXPECTED);
        cursor.enter(outer);
    }

    /** A value or a condition, whichever stands here. */
    Kind expression() throws SQLException {
        Kind first = negation();
        for (int terms = 2; cursor.acceptAny("AND", "OR"); terms++) {
            first.requireCondition(SqlCode.COMPARISON_EXPECTED);
            requireTerm();
            negation().requireCondition(SqlCode.COMPARISON_EXPECTED);
            cursor.bound(terms, MOST_CONDITIONS, "conditions between AND and OR");
        }
        return first;
    }

    private Kind negation() throws SQLException {
        int nots = 0;
        while (cursor.accept("NOT")) {
            cursor.bound(++nots, MOST_NOTS, "NOTs before a condition");
        }
        Kind kind = predicate();
        if (nots > 0) {
            kind.requireCondition(SqlCode.CONDITION_EXPECTED);
        }
        return kind;
    }

    private Kind predicate() throws SQLException {
        if (cursor.accept("EXISTS")) {
            values.subquery();
            return Kind.CONDITION;
        } else if (cursor.accept("FOR", "SOME")) {
            collection();
            return Kind.CONDITION;
        }
        Kind left = values.sum();
        boolean compared = comparison(left) || list(left);
        while (compared && cursor.is("IS")) {
            throw cursor.expected("AND or OR");
        }
        return compared ? Kind.CONDITION : left;
    }

    private boolean comparison(Kind left) throws SQLException {
        boolean not = cursor.is("NOT") && cursor.ahead(1).upper().startsWith("%");
        cursor.skip(not ? 1 : 0);
        boolean escapes = cursor.is("%MATCHES");
        if (!cursor.acceptAny(COMPARISONS)) {
            return false;
        }
        left.requireValue();
        if (cursor.acceptAny("ANY", "ALL", "SOME")) {
            values.subquery().requireOne();
        } else {
            values.scalar();
        }
        if (escapes) {
            escape();
        }
        return true;
    }

    private boolean list(Kind left) throws SQLException {
        if (cursor.accept("IS")) {
            left.requireValue();
            cursor.accept("NOT");
            nullOrJson();
            return true;
        }
        boolean not = cursor.is("NOT") && !cursor.atEnd();
        cursor.skip(not ? 1 : 0);
        if (cursor.accept("IN")) {
            in();
        } else if (cursor.acceptAny("%INLIST", "%INSET")) {
            values.scalar();
            size();
        } else if (cursor.accept("LIKE")) {
            values.scalar();
            escape();
        } else if (cursor.accept("BETWEEN")) {
            values.scalar();
            cursor.expect("AND");
            values.scalar();
        } else {
            return nothing(not);
        }
        left.requireValue();
        return true;
    }

    private boolean nothing(boolean not) throws SQLException {
        if (not) {
            throw SqlCode.COMPARISON_EXPECTED.failure();
        }
        return false;
    }

    private void nullOrJson() throws SQLException {
        if (cursor.accept("JSON")) {
            cursor.acceptAny("VALUE", "SCALAR", "ARRAY", "OBJECT");
        } else {
            cursor.expect("NULL");
        }
    }

    private void in() throws SQLException {
        if (!cursor.is("(")) {
            values.scalar();
        } else if (cursor.ahead(1).is("SELECT") || cursor.ahead(1).is("(")) {
            values.listOrQuery();
        } else {
            cursor.skip(1);
            values.list();
            cursor.expect(")");
        }
    }

    /** {@code SIZE ((10))}: how many elements a list has, about. */
    private void size() throws SQLException {
        if (cursor.accept("SIZE")) {
            cursor.skipBracket();
        }
    }

    private void escape() throws SQLException {
        if (cursor.accept("ESCAPE")) {
            values.scalar();
        }
    }

    /** {@code FOR SOME (table)(condition)} and {@code FOR SOME %ELEMENT(field) (condition)}, which the stand-in lacks. */
    private void collection() throws SQLException {
        cursor.accept("%ELEMENT");
        cursor.skipBracket();
        cursor.skipBracket();
    }

    private void requireTerm() throws SQLException {
        if (!cursor.is("NOT") && !cursor.is("EXISTS") && !cursor.is("FOR") && !values.startsHere()) {
            throw SqlCode.TERM_EXPECTED.failure();
        }
    }
}
