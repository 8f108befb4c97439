package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;

/** OVER (...), whose frames count rows only. Source: InterSystems SQL Reference, "Overview of Window Functions". */
final class Windows {
    private final Cursor cursor;
    private final Values values;

    Windows(Cursor cursor, Values values) {
        this.cursor = cursor;
        this.values = values;
    }

    /** What follows OVER. */
    void over() throws SQLException {
        cursor.clause().requireWindows();
        cursor.expect("(");
        if (cursor.accept("PARTITION", "BY")) {
            values.list();
        }
        if (cursor.accept("ORDER", "BY")) {
            do {
                values.value();
                cursor.acceptAny("ASC", "DESC");
            } while (cursor.accept(","));
        }
        if (cursor.accept("ROWS")) {
            frame();
        }
        cursor.expect(")");
    }

    private void frame() throws SQLException {
        if (cursor.accept("BETWEEN")) {
            bound();
            cursor.expect("AND");
        }
        bound();
    }

    private void bound() throws SQLException {
        if (cursor.accept("CURRENT", "ROW")) {
            return;
        }
        if (!cursor.accept("UNBOUNDED") && cursor.token().kind() != Kind.NUMBER && cursor.token().kind() != Kind.PARAMETER) {
            throw cursor.expected("A frame's bound");
        }
        cursor.skip(cursor.isAny("PRECEDING", "FOLLOWING") ? 0 : 1);
        if (!cursor.acceptAny("PRECEDING", "FOLLOWING")) {
            throw cursor.expected("PRECEDING or FOLLOWING");
        }
    }
}
