package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON_TABLE: a table of the engine that is asked by its document, and so joined with other tables by their columns, as the engine has no
 * LATERAL. Source: InterSystems SQL Reference, "JSON_TABLE".
 */
final class JsonTables implements Rule {
    private static final String DOCUMENT = "\"%DOCUMENT\"";

    private static final String[] JOINS = {"JOIN", "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL"};

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i > 0; i--) {
            if (text.has(i, "JSON_TABLE", "(")) {
                rewrite(text, JsonTableCall.of(text, i), scope);
            }
        }
    }

    private static void rewrite(SqlText text, JsonTableCall call, Scope scope) throws SQLException {
        refuseStream(text, call, scope);
        int from = from(text, call.start());
        int end = Clauses.next(text, from + 1, text.blockEnd(call.start()));
        if (text.find(from + 1, end, "FULL", "NATURAL") < end) {
            throw AbsentSyntax.absent("FULL or NATURAL JOIN beside JSON_TABLE");
        }
        List<String> columns = new ArrayList<>(List.of(DOCUMENT + " VARCHAR INVISIBLE"));
        columns.addAll(call.columns());
        String table = scope.catalog().jsonTable(columns, call.paths());
        String alias = Token.quoted(call.alias());
        if (call.standsAlone()) {
            String before = "(SELECT * FROM " + table + " WHERE " + DOCUMENT + " = CAST(";
            text.replace(call.start(), call.end(), document(call, before, "AS VARCHAR)) " + alias));
        } else {
            join(text, call, from);
            text.replace(call.start(), call.end(), Token.engine(table + " " + alias));
        }
    }

    /** Puts the condition behind the source, which itself is left as it is. */
    private static void join(SqlText text, JsonTableCall call, int from) throws SQLException {
        int end = Clauses.next(text, call.end(), text.blockEnd(call.end()));
        if (text.find(from + 1, end, "RIGHT") < end) {
            throw AbsentSyntax.absent("RIGHT JOIN beside JSON_TABLE of a column");
        }
        SqlText condition = document(call, Token.quoted(call.alias()) + "." + DOCUMENT + " = CAST(", "AS VARCHAR)");
        if (!text.at(call.start() - 1).is("JOIN")) {
            where(text, end, condition);
            return;
        }
        if (text.find(from + 1, call.start(), ",") < call.start()) {
            throw AbsentSyntax.absent("JSON_TABLE of a column joined after a comma; put it after a comma itself, or its table first");
        }
        if (text.at(call.start() - 2).is("CROSS")) {
            condition.insert(0, Token.word("ON"));
            text.replace(call.end(), call.end(), condition);
            text.set(call.start() - 2, Token.word("INNER"));
        } else {
            on(text, call.end(), end, condition);
        }
    }

    private static void on(SqlText text, int on, int end, SqlText condition) throws SQLException {
        if (!text.at(on).is("ON")) {
            throw AbsentSyntax.absent("JOIN of JSON_TABLE of a column but with its ON right behind it");
        }
        int last = text.find(on + 1, end, ",", "ON");
        for (int join = text.find(on + 1, last, JOINS); join < last; join = text.find(join + 1, last, JOINS)) {
            if (!text.at(join + 1).is("(")) {
                last = join;
            }
        }
        both(text, on + 1, last, condition);
    }

    private static void where(SqlText text, int end, SqlText condition) {
        if (text.at(end).is("WHERE")) {
            both(text, end + 1, Clauses.next(text, end + 1, text.blockEnd(end)), condition);
        } else {
            condition.insert(0, Token.word("WHERE"));
            text.replace(end, end, condition);
        }
    }

    private static void both(SqlText text, int from, int end, SqlText condition) {
        text.insert(end, Token.symbol(")"));
        condition.insert(condition.size(), Token.word("AND"), Token.symbol("("));
        text.replace(from, from, condition);
    }

    private static SqlText document(JsonTableCall call, String before, String after) {
        SqlText out = call.document().copy();
        out.insert(0, Token.engine(before));
        out.insert(out.size(), Token.engine(after));
        return out;
    }

    /** The FROM that a source follows. */
    private static int from(SqlText text, int source) throws SQLException {
        int at = source - 1;
        while (at > 0 && !text.hasAny(at, "FROM", "(")) {
            at = text.at(at).is(")") ? text.opening(at) - 1 : at - 1;
        }
        if (!text.at(at).is("FROM") || select(text, at) < 0) {
            throw AbsentSyntax.absent("JSON_TABLE but in the FROM clause of a query, outside brackets");
        }
        return at;
    }

    private static int select(SqlText text, int from) {
        int at = from - 1;
        while (at >= 0 && !text.hasAny(at, "SELECT", "DELETE", "UPDATE", "FROM", "(")) {
            at = text.at(at).is(")") ? text.opening(at) - 1 : at - 1;
        }
        return text.at(at).is("SELECT") ? at : -1;
    }

    /** Whether IRIS reads a stream there its manual does not tell. */
    private static void refuseStream(SqlText text, JsonTableCall call, Scope scope) throws SQLException {
        String column = call.document().at(call.document().size() - 1).upper();
        for (TableShape table : Tables.in(text, scope.catalog())) {
            if (table.column(column).filter(ColumnShape::isStream).isPresent()) {
                throw AbsentSyntax.absent("JSON_TABLE of a stream");
            }
        }
    }
}
