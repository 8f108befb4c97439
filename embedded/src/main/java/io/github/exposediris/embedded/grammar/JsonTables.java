package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;

/**
 * {@code JSON_TABLE(document, 'path' COLUMNS (name type PATH 'path', ...))}: a document is a literal, a column or a function. What the SQL
 * standard has beside that, the manual has not. Source: InterSystems SQL Reference, "JSON_TABLE".
 */
final class JsonTables {
    private final Cursor cursor;
    private final Values values;

    JsonTables(Cursor cursor, Values values) {
        this.cursor = cursor;
        this.values = values;
    }

    boolean opensHere() {
        return cursor.is("JSON_TABLE", "(");
    }

    void read() throws SQLException {
        cursor.skip(2);
        document();
        cursor.expect(",");
        path();
        requireDocumented();
        cursor.expect("COLUMNS");
        cursor.expect("(");
        do {
            column();
        } while (cursor.accept(","));
        cursor.expect(")");
        requireDocumented();
        cursor.expect(")");
    }

    private void document() throws SQLException {
        int start = cursor.position();
        boolean single = !cursor.isAny("(", "-", "+", "CASE", "NULL") && cursor.token().kind() != Kind.NUMBER;
        values.value();
        if (!single || Operands.end(cursor.text(), start) != cursor.position()) {
            throw SqlCode.FATAL.failure("the stand-in has no JSON_TABLE but of a literal, a parameter, a column or a function");
        }
        requireDocumented();
    }

    private void column() throws SQLException {
        if (cursor.is("NESTED")) {
            requireDocumented();
        }
        cursor.name();
        requireDocumented();
        do {
            if (cursor.token().kind() != Kind.WORD) {
                throw cursor.expected("A data type");
            }
            cursor.skip(1);
        } while (cursor.token().kind() == Kind.WORD && !cursor.is("PATH") && !isUndocumented());
        if (cursor.is("(")) {
            cursor.skipBracket();
        }
        requireDocumented();
        cursor.expect("PATH");
        path();
        requireDocumented();
    }

    private void path() throws SQLException {
        if (cursor.token().kind() != Kind.STRING) {
            throw cursor.expected("A path in quotes");
        }
        cursor.skip(1);
    }

    private boolean isUndocumented() {
        return cursor.isAny("NESTED", "FOR", "FORMAT", "EXISTS", "PASSING", "AS", "NULL", "ERROR", "DEFAULT", "EMPTY", "WITH", "WITHOUT",
                "KEEP", "OMIT", "PLAN");
    }

    private void requireDocumented() throws SQLException {
        if (isUndocumented()) {
            throw SqlCode.FATAL.failure("the stand-in's JSON_TABLE has no " + cursor.token().upper());
        }
    }
}
