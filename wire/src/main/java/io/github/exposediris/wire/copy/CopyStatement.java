package io.github.exposediris.wire.copy;

import io.github.exposediris.wire.engine.CopyTable;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One COPY, between the client and a table or, to the client only, a query.
 *
 * @param table null where the rows are those of a query
 * @param query the query; empty where a table is named
 * @param fromClient whether the rows come from the client
 */
public record CopyStatement(@Nullable CopyTable table, String query, boolean fromClient, CopyOptions options) {
    private static final String VERB = "COPY";

    /** Whether a statement is a COPY at all. */
    public static boolean isCopy(String sql) {
        boolean verb = sql.regionMatches(true, 0, VERB, 0, VERB.length());
        return verb && (sql.length() == VERB.length() || !Character.isJavaIdentifierPart(sql.charAt(VERB.length())));
    }

    /**
     * Reads a COPY in today's syntax, with its options in brackets, or in the older one without.
     *
     * @throws SQLException if it is no such statement, or asks for what the wire does not do
     */
    public static CopyStatement parse(String sql) throws SQLException {
        return new CopyGrammar(CopyTokens.of(sql)).statement();
    }

    /** The query whose rows go to the client. */
    public String rows() {
        if (table == null) {
            return query;
        }
        return "SELECT " + (table.columns().isEmpty() ? "*" : String.join(", ", table.columns())) + " FROM " + table.name();
    }

    /** What errors call the statement's table. */
    public String target() {
        return table == null ? "query" : table.name();
    }
}
