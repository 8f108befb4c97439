package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.Set;

/** One SELECT, from its keyword to HAVING. */
final class Selects {
    private static final Set<String> HINTS = Set.of(
            "%NOFPLAN", "%NOLOCK", "%NORUNTIME", "%PROFILE", "%PROFILE_ALL", "%PARALLEL", "%IGNOREINDEX", "%ALLINDEX", "%NOINDEX");

    private final Cursor cursor;
    private final Values values;
    private final Sources sources;

    Selects(Cursor cursor, Values values, Sources sources) {
        this.cursor = cursor;
        this.values = values;
        this.sources = sources;
    }

    Sources sources() {
        return sources;
    }

    Outline select() throws SQLException {
        cursor.expect("SELECT");
        while (HINTS.contains(cursor.token().upper())) {
            cursor.skip(1);
        }
        quantifier();
        top();
        Outline outline = items();
        if (cursor.accept("INTO")) {
            throw SqlCode.INTO_REFUSED.failure();
        }
        if (cursor.accept("FROM")) {
            sources.list();
        }
        conditions();
        return outline;
    }

    /** WHERE to HAVING. */
    private void conditions() throws SQLException {
        where();
        if (cursor.accept("GROUP")) {
            cursor.expect("BY");
            Clause outer = cursor.enter(Clause.GROUP);
            values.list();
            cursor.enter(outer);
        }
        if (cursor.accept("HAVING")) {
            values.conditions().condition(Clause.HAVING);
        }
    }

    void where() throws SQLException {
        if (cursor.accept("WHERE")) {
            values.conditions().condition(Clause.WHERE);
        }
    }

    private void quantifier() throws SQLException {
        if (cursor.accept("DISTINCT", "BY")) {
            cursor.skipBracket();
        } else {
            cursor.acceptAny("DISTINCT", "ALL");
        }
    }

    /** TOP takes a number or a parameter; what follows with a plus is an expression, which it does not take. */
    private void top() throws SQLException {
        if (!cursor.accept("TOP") || cursor.accept("ALL")) {
            return;
        }
        boolean bracket = cursor.accept("(");
        cursor.accept("-");
        if (cursor.token().kind() != Kind.NUMBER && cursor.token().kind() != Kind.PARAMETER) {
            throw cursor.expected("A number or a parameter");
        }
        cursor.skip(1);
        if (bracket) {
            cursor.expect(")");
        } else if (cursor.isAny("+", "/", "#", "\\", "||")) {
            throw cursor.expected("A select list");
        }
        if (cursor.is("DISTINCT")) {
            throw SqlCode.INVALID_STATEMENT.failure("TOP comes after DISTINCT");
        }
    }

    private Outline items() throws SQLException {
        Outline outline = new Outline();
        do {
            item(outline);
        } while (cursor.accept(","));
        return outline;
    }

    private void item(Outline outline) throws SQLException {
        if (cursor.accept("*") || isTableStar()) {
            outline.addStar();
            return;
        }
        int start = cursor.position();
        values.value();
        String text = cursor.text().written(start, cursor.position());
        alias();
        outline.add(text, cursor.ahead(-1));
    }

    /** {@code t.*} or {@code schema.t.*}. */
    private boolean isTableStar() {
        int names = 0;
        while (cursor.ahead(names).isName() && cursor.ahead(names + 1).is(".")) {
            names += 2;
        }
        boolean star = names > 0 && cursor.ahead(names).is("*");
        if (star) {
            cursor.labels().use(cursor.ahead(names - 2));
        }
        cursor.skip(star ? names + 1 : 0);
        return star;
    }

    private void alias() throws SQLException {
        if (cursor.accept("AS")) {
            cursor.label();
        } else if (cursor.isLabel() && !Sources.beginsClause(cursor)) {
            cursor.skip(1);
        }
    }
}
