package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The tables of a FROM clause and their joins. Source: InterSystems SQL Reference, "FROM", "JOIN". */
final class Sources {
    private final Cursor cursor;
    private final Values values;
    private final Queries queries;
    private final JsonTables jsonTables;

    Sources(Cursor cursor, Values values, Queries queries) {
        this.cursor = cursor;
        this.values = values;
        this.queries = queries;
        this.jsonTables = new JsonTables(cursor, values);
    }

    /** Whether LIMIT or OFFSET, which are no reserved words, begin their clause here. */
    static boolean beginsClause(Cursor cursor) {
        Kind next = cursor.ahead(1).kind();
        return cursor.isAny("LIMIT", "OFFSET") && (next == Kind.NUMBER || next == Kind.PARAMETER || cursor.ahead(1).is("-"));
    }

    void list() throws SQLException {
        Set<String> labels = new HashSet<>();
        do {
            joined(labels);
        } while (cursor.accept(","));
    }

    private void joined(Set<String> labels) throws SQLException {
        table(labels);
        while (isJoin()) {
            join(labels);
        }
    }

    private boolean isJoin() {
        return cursor.isAny("JOIN", "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL");
    }

    private void join(Set<String> labels) throws SQLException {
        boolean natural = cursor.accept("NATURAL");
        boolean cross = !natural && cursor.accept("CROSS");
        if (!cross && !cursor.accept("INNER") && cursor.acceptAny("LEFT", "RIGHT", "FULL")) {
            cursor.accept("OUTER");
        }
        cursor.expect("JOIN");
        table(labels);
        if (cursor.is("ON") && !cross && !natural) {
            cursor.skip(1);
            values.conditions().condition(Clause.WHERE);
        } else if (cursor.is("USING") && !cross && !natural) {
            cursor.skip(1);
            names();
        } else if (!cross && !natural) {
            nestedOrMissing(labels);
        }
    }

    /** {@code a JOIN b JOIN c ON ... ON ...}: the inner join comes first. */
    private void nestedOrMissing(Set<String> labels) throws SQLException {
        if (!isJoin()) {
            throw cursor.expected("ON or USING");
        }
        join(labels);
        cursor.expect("ON");
        values.conditions().condition(Clause.WHERE);
    }

    /** Names in brackets. */
    void names() throws SQLException {
        cursor.expect("(");
        do {
            cursor.name();
        } while (cursor.accept(","));
        cursor.expect(")");
    }

    private void table(Set<String> labels) throws SQLException {
        boolean lateral = cursor.accept("LATERAL");
        if (cursor.is("(") && (lateral || queries.opensHere())) {
            cursor.derive();
            queries.bracket();
            cursor.derived();
        } else if (cursor.is("(")) {
            cursor.down();
            cursor.skip(1);
            joined(labels);
            cursor.up();
            cursor.expect(")");
            return;
        } else if (jsonTables.opensHere()) {
            jsonTables.read();
        } else {
            named();
        }
        label(labels);
    }

    /** A table's name twice in one FROM clause is -20. */
    private void label(Set<String> labels) throws SQLException {
        Token label = alias();
        if (label.isName()) {
            cursor.labels().table(label);
            if (!labels.add(label.upper())) {
                throw SqlCode.LABEL_TWICE.failure("'" + SyntaxErrors.shown(label) + "'");
            }
        }
    }

    /** A table or a view. Functions that give rows are methods of classes, of which there are none. */
    private void named() throws SQLException {
        if (Calls.isCollation(cursor.token())) {
            throw cursor.expected("IDENTIFIER");
        }
        cursor.name();
        while (cursor.accept(".")) {
            cursor.name();
        }
        if (cursor.is("(")) {
            throw SqlCode.FUNCTION_NOT_FOUND.failure(
                    "User defined SQL function '" + SyntaxErrors.shown(cursor.ahead(-1)) + "' does not exist");
        }
    }

    /** An alias, with names for the columns, or else the name that was just read. */
    Token alias() throws SQLException {
        Token label = cursor.ahead(-1);
        if (cursor.accept("AS")) {
            cursor.label();
        } else if (cursor.isLabel() && !beginsClause(cursor)) {
            cursor.skip(1);
        } else {
            return label;
        }
        label = cursor.ahead(-1);
        if (cursor.is("(")) {
            names();
        }
        return label;
    }
}
