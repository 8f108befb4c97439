package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.ReservedWords;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.Set;

/** What stands in the brackets of a function call. */
final class Arguments {
    /** Their first argument is a date part, with or without quotes, be it a reserved word. */
    private static final Set<String> OF_DATE_PARTS =
            Set.of("DATEADD", "DATEDIFF", "DATEPART", "DATENAME", "TIMESTAMPADD", "TIMESTAMPDIFF");

    private final Cursor cursor;
    private final Values values;

    Arguments(Cursor cursor, Values values) {
        this.cursor = cursor;
        this.values = values;
    }

    /** The arguments up to the bracket that closes the call. */
    void of(String function, boolean aggregate) throws SQLException {
        if (cursor.is(")")) {
            return;
        } else if (aggregate) {
            ofAggregate(function);
            return;
        }
        switch (function) {
            case "CAST" -> cast();
            case "CONVERT" -> convert();
            case "TRIM" -> trim();
            case "SUBSTRING" -> substring();
            case "POSITION" -> position();
            case "JSON_OBJECT", "JSON_ARRAY" -> json();
            case "TO_VECTOR" -> vector();
            default -> {
                if (function.startsWith("JSON_")) {
                    json();
                } else {
                    plain(function);
                }
            }
        }
    }

    private void plain(String function) throws SQLException {
        boolean part = OF_DATE_PARTS.contains(function) && cursor.token().kind() == Kind.WORD && cursor.ahead(1).is(",");
        cursor.skip(part ? 2 : 0);
        values.list();
    }

    private void ofAggregate(String function) throws SQLException {
        if (function.equals("COUNT") && cursor.accept("*")) {
            return;
        }
        if (cursor.accept("DISTINCT", "BY")) {
            cursor.skipBracket();
        } else {
            cursor.acceptAny("DISTINCT", "ALL");
        }
        values.value();
        if (cursor.is(",")) {
            throw cursor.expected(")");
        }
        if (cursor.accept("%FOREACH")) {
            cursor.skipBracket();
        }
        cursor.accept("%AFTERHAVING");
        if (function.equals("JSON_ARRAYAGG") || function.equals("XMLAGG")) {
            aggregated();
        }
    }

    private void aggregated() throws SQLException {
        if (cursor.accept("ORDER", "BY")) {
            values.list();
            cursor.acceptAny("ASC", "DESC");
        }
        onNull();
    }

    private void cast() throws SQLException {
        values.value();
        cursor.expect("AS");
        type();
    }

    private void convert() throws SQLException {
        int comma = cursor.text().find(cursor.position(), cursor.text().size(), ",", ")");
        if (!cursor.text().at(comma).is(",")) {
            throw SqlCode.CONVERT_INPUT.failure("CONVERT(datatype, expression) expected");
        }
        boolean escape = cursor.text().at(comma + 1).upper().startsWith("SQL_") && cursor.text().at(comma + 2).is(")");
        if (escape) {
            values.value();
            cursor.skip(2);
        } else {
            type();
            cursor.expect(",");
            values.list();
        }
    }

    /** A type's name in up to three words, with arguments in brackets. */
    private void type() throws SQLException {
        if (cursor.token().kind() != Kind.WORD) {
            throw cursor.expected("A data type");
        }
        while (cursor.token().kind() == Kind.WORD) {
            cursor.skip(1);
        }
        if (cursor.is("(")) {
            cursor.skipBracket();
        }
        if (!cursor.isAny(")", ",")) {
            throw cursor.expected(")");
        }
    }

    private void trim() throws SQLException {
        boolean specified = cursor.acceptAny("LEADING", "TRAILING", "BOTH");
        if (!specified || !cursor.is("FROM")) {
            values.value();
        }
        if (cursor.accept("FROM")) {
            values.value();
        }
    }

    private void substring() throws SQLException {
        values.value();
        if (cursor.accept("FROM")) {
            values.value();
            if (cursor.accept("FOR")) {
                values.value();
            }
        } else if (cursor.accept(",")) {
            values.list();
        }
    }

    private void position() throws SQLException {
        values.scalar();
        if (!cursor.accept("IN")) {
            cursor.expect(",");
        }
        values.scalar();
    }

    private void json() throws SQLException {
        do {
            if (!cursor.isAny("ABSENT", "NULL") || !cursor.ahead(1).is("ON")) {
                values.value();
            }
        } while (cursor.acceptAny(",", ":"));
        onNull();
    }

    private void onNull() {
        if (cursor.isAny("ABSENT", "NULL") && cursor.ahead(1).is("ON") && cursor.ahead(2).is("NULL")) {
            cursor.skip(3);
        }
    }

    /** The second argument is a type's name, which may be a reserved word. */
    private void vector() throws SQLException {
        values.value();
        if (cursor.is(",") && ReservedWords.namesType(cursor.ahead(1))) {
            cursor.skip(2);
        }
        if (cursor.accept(",")) {
            values.list();
        }
    }
}
