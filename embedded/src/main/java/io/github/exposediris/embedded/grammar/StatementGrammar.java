package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;

/** Checks one query or data change against the grammar of IRIS. */
public final class StatementGrammar {
    private StatementGrammar() {}

    /**
     * Reads the statement to its end.
     *
     * @throws SQLException with the SQLCODE of the syntax error: -1 in the midst of the statement, -25 after its end, or a
     *     narrower one
     */
    public static void check(SqlText text) throws SQLException {
        Cursor cursor = new Cursor(text);
        Queries queries = new Queries(cursor);
        Changes changes = new Changes(cursor, queries);
        if (cursor.is("WITH") && !isQuery(text)) {
            cursor.skip(1);
            queries.commonTables();
        }
        switch (cursor.token().upper()) {
            case "INSERT" -> changes.insert();
            case "UPDATE" -> changes.update();
            case "DELETE" -> changes.delete();
            default -> queries.query();
        }
        if (!cursor.atEnd()) {
            throw SyntaxErrors.afterEnd(cursor.token());
        }
        cursor.labels().requireKnown();
    }

    /** How many items the select list of a query has that was checked; -1 where a star stands for some. */
    public static int items(SqlText query) throws SQLException {
        return new Queries(new Cursor(query)).query().items();
    }

    /** Whether a SELECT follows the common table expressions, and no data change. */
    private static boolean isQuery(SqlText text) {
        int verb = text.find(1, text.size(), "SELECT", "INSERT", "UPDATE", "DELETE");
        return !text.hasAny(verb, "INSERT", "UPDATE", "DELETE");
    }
}
