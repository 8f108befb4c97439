package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where a query names what it reads from, at any depth. */
final class Sources {
    private static final String[] ENDS = {
        "WHERE", "GROUP", "ORDER", "HAVING", "UNION", "EXCEPT", "INTERSECT", "LIMIT", "OFFSET", "FETCH", "WINDOW", "FOR"
    };

    private Sources() {}

    /** The positions of the tables and table functions, schema included. */
    static List<Integer> in(SqlText text) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).is("FROM") && !isOfFunction(text, i)) {
                int end = text.find(i + 1, text.blockEnd(i + 1), ENDS);
                add(positions, text, i + 1);
                for (int next = text.find(i + 1, end, ",", "JOIN"); next < end; next = text.find(next + 1, end, ",", "JOIN")) {
                    add(positions, text, next + 1);
                }
            }
        }
        return positions;
    }

    /** Whether it is a table of PostgreSQL's catalogue: by its schema, or because there is no other of that name. */
    static boolean isOfCatalog(SqlText text, int at, Catalog catalog) throws SQLException {
        if (text.at(at + 1).is(".")) {
            return text.at(at).upper().equals("PG_CATALOG");
        }
        String name = text.at(at).name();
        return PgTables.contains(name) && catalog.table(new TableName("", name, at)).isEmpty() || isFunction(text, at);
    }

    private static boolean isFunction(SqlText text, int at) {
        return text.at(at).is("GENERATE_SERIES") && text.at(at + 1).is("(");
    }

    /** {@code TRIM(BOTH x FROM y)} and the like. */
    private static boolean isOfFunction(SqlText text, int from) {
        for (int i = from - 1, depth = 0; i >= 0; i--) {
            if (text.at(i).is(")")) {
                depth++;
            } else if (text.at(i).is("(") && --depth < 0) {
                return text.hasAny(i - 1, "TRIM", "SUBSTRING", "EXTRACT", "OVERLAY");
            }
        }
        return false;
    }

    private static void add(List<Integer> positions, SqlText text, int from) {
        int at = text.hasAny(from, "ONLY", "LATERAL") ? from + 1 : from;
        Token token = text.at(at);
        if (token.kind() == Kind.WORD || token.kind() == Kind.DELIMITED) {
            positions.add(at);
        }
    }
}
