package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;

/**
 * {@code information_schema._pg_expandarray(i.indkey)} in a select list gives a row for each field of the index, and with {@code
 * con.conkey} for each of the constraint. The engine joins the table of these rows instead.
 */
final class ExpandedArrays implements PgRule {
    private static final String ROWS = "iris_f";

    @Override
    public void apply(SqlText text, String user) {
        for (int i = 0; i < text.size(); i++) {
            if (text.has(i, "INFORMATION_SCHEMA", ".", "_PG_EXPANDARRAY", "(")) {
                expand(text, i);
            } else if (text.at(i).is("(") && isElement(text, i)) {
                text.remove(i + 4, i + 7);
                text.remove(i, i + 1);
            }
        }
    }

    /** {@code (result.KEYS).x}, x being the field's number. */
    private static boolean isElement(SqlText text, int at) {
        return text.at(at + 2).is(".") && text.at(at + 4).is(")") && text.at(at + 5).is(".") && text.at(at + 6).is("X");
    }

    private static void expand(SqlText text, int call) {
        int closing = text.closing(call + 3);
        String of = text.at(call + 4).text() + (text.at(call + 6).is("CONKEY") ? ".oid" : ".indexrelid");
        String fields = text.at(call + 6).is("CONKEY") ? "iris_key_fields" : "iris_index_fields";
        boolean element = text.at(call - 1).is("(") && text.at(closing + 1).is(")") && text.at(closing + 2).is(".");
        if (element) {
            String field = text.at(closing + 3).text();
            text.replace(call - 1, closing + 4, Token.engine(ROWS + "." + field));
        } else {
            text.replace(call, closing + 1, Token.engine(ROWS + ".x"));
        }
        join(text, call, fields, of);
    }

    /** Joins the rows to the query that the call stands in, unless an earlier call of it has. */
    private static void join(SqlText text, int call, String fields, String of) {
        int from = text.find(call, text.blockEnd(call), "FROM");
        int block = text.blockEnd(from);
        int where = text.find(from, block, "WHERE", "GROUP", "ORDER", "UNION", "LIMIT");
        if (text.at(where - 1).text().endsWith(ROWS)) {
            return;
        }
        Token condition = Token.engine(ROWS + ".of = " + of);
        if (text.at(where).is("WHERE")) {
            text.insert(text.find(where, block, "GROUP", "ORDER", "UNION", "LIMIT"), Token.symbol(")"));
            text.insert(where + 1, condition, Token.word("AND"), Token.symbol("("));
        } else {
            text.insert(where, Token.word("WHERE"), condition);
        }
        text.insert(where, Token.engine(", \"pg_catalog\".\"" + fields + "\" " + ROWS));
    }
}
