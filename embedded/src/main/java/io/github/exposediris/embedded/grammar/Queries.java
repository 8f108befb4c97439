package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Queries: SELECTs joined by set operations, common table expressions before them. Source: InterSystems SQL Reference, "SELECT". */
final class Queries {
    private static final int MOST_BRANCHES = 1_000;

    /** The engine's stack bears fewer of them in a derived table. */
    private static final int MOST_INNER_BRANCHES = 300;

    private final Cursor cursor;
    private final Values values;
    private final Selects selects;

    Queries(Cursor cursor) {
        this.cursor = cursor;
        this.values = new Values(cursor, this);
        this.selects = new Selects(cursor, values, new Sources(cursor, values, this));
    }

    Values values() {
        return values;
    }

    Selects selects() {
        return selects;
    }

    /** Whether a bracket opens here that holds a query. */
    boolean opensHere() {
        int at = cursor.position();
        while (cursor.text().at(at).is("(") && cursor.text().at(at + 1).is("(")) {
            at++;
        }
        return cursor.text().at(at).is("(")
                && cursor.text().hasAny(at + 1, "SELECT", "WITH")
                && (at == cursor.position() || holdsOnlyQueries(cursor.position()));
    }

    /** Whether a set operation or the outer bracket's end follows the inner bracket, so that it is no operand of a value. */
    private boolean holdsOnlyQueries(int outer) {
        int inner = cursor.text().closing(outer + 1);
        return cursor.text().hasAny(inner + 1, "UNION", "INTERSECT", "EXCEPT", "ORDER", "LIMIT", "OFFSET", "FETCH", ")");
    }

    /** A query in its brackets. */
    Outline bracket() throws SQLException {
        cursor.expect("(");
        cursor.beginQuery();
        Clause outer = cursor.enter(Clause.LIST);
        Outline outline = query();
        cursor.enter(outer);
        cursor.endQuery();
        cursor.expect(")");
        return outline;
    }

    /** A query with all that belongs to it. */
    Outline query() throws SQLException {
        if (cursor.accept("WITH")) {
            commonTables();
        }
        Outline outline = branch();
        int branches = 1;
        while (cursor.acceptAny("UNION", "INTERSECT", "EXCEPT")) {
            int most = cursor.isInBrackets() ? MOST_INNER_BRANCHES : MOST_BRANCHES;
            cursor.bound(++branches, most, "branches of a set operation");
            cursor.accept("ALL");
            cursor.accept("%PARALLEL");
            outline.requireSame(branch());
        }
        tail(outline, branches > 1);
        return outline;
    }

    /** The tables of a WITH clause; a name twice is -382. */
    void commonTables() throws SQLException {
        Set<String> names = new HashSet<>();
        do {
            if (!names.add(cursor.token().upper())) {
                throw SqlCode.CTE_TWICE.failure("'" + SyntaxErrors.shown(cursor.token()) + "'");
            }
            cursor.name();
            cursor.expect("AS");
            values.subquery();
        } while (cursor.accept(","));
    }

    private Outline branch() throws SQLException {
        return cursor.is("(") ? bracket() : selects.select();
    }

    private void tail(Outline outline, boolean set) throws SQLException {
        if (cursor.accept("ORDER")) {
            cursor.expect("BY");
            do {
                ordering(outline, set);
            } while (cursor.accept(","));
        }
        while (cursor.isAny("LIMIT", "OFFSET", "FETCH")) {
            paging();
        }
    }

    private void ordering(Outline outline, boolean set) throws SQLException {
        Token first = cursor.token();
        int start = cursor.position();
        int aggregates = cursor.aggregates();
        values.value();
        boolean simple = cursor.position() == start + 1;
        if (simple && first.kind() == Kind.PARAMETER) {
            throw SqlCode.FATAL.failure("the stand-in has no ORDER BY of a parameter, which IRIS ignores");
        } else if (simple && first.kind() == Kind.NUMBER) {
            outline.requireNumber(first.text());
        } else if (set) {
            outline.requireLabel(first, simple);
        } else if (cursor.aggregates() > aggregates && !outline.has(cursor.text().written(start, cursor.position()))) {
            throw SqlCode.ORDER_AGGREGATE.failure();
        }
        cursor.acceptAny("ASC", "DESC");
    }

    /** Counts are checked where they are rewritten. */
    private void paging() throws SQLException {
        cursor.skip(1);
        cursor.acceptAny("FIRST", "NEXT");
        cursor.accept("-");
        if (cursor.token().kind() != Kind.NUMBER && cursor.token().kind() != Kind.PARAMETER) {
            throw cursor.expected("A number or a parameter");
        }
        cursor.skip(1);
        cursor.acceptAny("ROW", "ROWS");
        cursor.accept("ONLY");
    }
}
