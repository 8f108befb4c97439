package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;

/** INSERT, INSERT OR UPDATE, UPDATE and DELETE. Source: InterSystems SQL Reference, the pages of these names. */
final class Changes {
    private final Cursor cursor;
    private final Values values;
    private final Queries queries;

    Changes(Cursor cursor, Queries queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.values = queries.values();
    }

    void insert() throws SQLException {
        cursor.skip(1);
        if (cursor.accept("OR")) {
            cursor.expect("UPDATE");
        }
        hints();
        cursor.accept("INTO");
        table();
        cursor.labels().table(cursor.ahead(-1));
        if (cursor.accept("SET")) {
            assignments();
            return;
        }
        if (cursor.is("(") && !queries.opensHere()) {
            queries.selects().sources().names();
        }
        source();
    }

    private void source() throws SQLException {
        if (cursor.accept("DEFAULT", "VALUES")) {
            return;
        } else if (cursor.accept("VALUES")) {
            row();
        } else if (cursor.isAny("SELECT", "WITH") || queries.opensHere()) {
            queries.query();
        } else {
            throw cursor.expected("VALUES or SELECT");
        }
    }

    private void row() throws SQLException {
        cursor.expect("(");
        do {
            newValue();
        } while (cursor.accept(","));
        cursor.expect(")");
    }

    /** A sub-query is no new value of a row: InterSystems SQL Reference, "INSERT", "VALUES". */
    private void newValue() throws SQLException {
        if (queries.opensHere()) {
            throw SqlCode.SUBQUERY_AS_VALUE.failure();
        }
        if (cursor.is("DEFAULT")) {
            throw cursor.expected("A value");
        }
        values.value();
    }

    void update() throws SQLException {
        cursor.skip(1);
        hints();
        table();
        cursor.labels().table(cursor.isAny("SET", "VALUES", "(") ? cursor.ahead(-1) : queries.selects().sources().alias());
        if (cursor.is("(")) {
            queries.selects().sources().names();
        }
        if (cursor.accept("VALUES")) {
            row();
        } else {
            cursor.expect("SET");
            assignments();
        }
        conditions();
    }

    void delete() throws SQLException {
        cursor.skip(1);
        hints();
        cursor.accept("FROM");
        hints();
        table();
        cursor.labels().table(queries.selects().sources().alias());
        conditions();
    }

    private void conditions() throws SQLException {
        if (cursor.accept("FROM")) {
            queries.selects().sources().list();
        }
        if (cursor.is("WHERE", "CURRENT", "OF")) {
            throw SqlCode.FATAL.failure("the stand-in has no cursors");
        }
        queries.selects().where();
    }

    private void assignments() throws SQLException {
        do {
            table();
            if (cursor.ahead(-2).is(".")) {
                cursor.labels().use(cursor.ahead(-3));
            }
            cursor.expect("=");
            values.value();
        } while (cursor.accept(","));
    }

    private void table() throws SQLException {
        cursor.name();
        while (cursor.accept(".")) {
            cursor.name();
        }
    }

    /** {@code %NOLOCK} and its like; what the stand-in lacks of them is refused elsewhere. */
    private void hints() {
        while (cursor.token().kind() == Kind.WORD && cursor.token().upper().startsWith("%")) {
            cursor.skip(1);
        }
    }
}
