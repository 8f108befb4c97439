package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.List;

/**
 * Tells the questions that a tool asks of pg_catalog from the SQL of IRIS: all that they read from is pg_catalog's. What is written
 * in a literal plays no part, and a statement that reads from a client's table too is one of IRIS, which has no pg_catalog.
 */
public final class PgQuestion {
    private static final List<PgRule> RULES = List.of(
            new Lexemes(),
            new Labels(),
            new Operators(),
            new ExpandedArrays(),
            new Elements(),
            new Casts(),
            new TableNames(),
            new PgFunctions());

    private PgQuestion() {}

    /** Whether it is one. */
    public static boolean isAsked(SqlText text, Catalog catalog) throws SQLException {
        if (!text.hasAny(0, "SELECT", "WITH", "(")) {
            return false;
        }
        boolean asked = false;
        for (int source : Sources.in(text)) {
            boolean ofCatalog = Sources.isOfCatalog(text, source, catalog);
            if (!ofCatalog && !isNamedWithin(text, source)) {
                return false;
            }
            asked |= ofCatalog;
        }
        return asked || isOfDriver(text) || Sources.in(text).isEmpty() && namesCatalog(text);
    }

    /**
     * The question in the engine's words.
     *
     * @throws SQLException -30 where it asks for what the stand-in's pg_catalog has not
     */
    public static void translate(SqlText text, String user) throws SQLException {
        for (PgRule rule : RULES) {
            rule.apply(text, user);
        }
    }

    /** Whether the label is one of an answer to such a question. */
    public static boolean isMarked(String label) {
        return label.endsWith(Labels.MARK);
    }

    /** The label as the client is told it. */
    public static String unmarked(String label) {
        return label.replace(Labels.MARK, "");
    }

    /** What pgjdbc sends for {@code Connection.getCatalog()} and {@code getSchema()}, and nothing like it. */
    private static boolean isOfDriver(SqlText text) {
        String sql = text.toString();
        return sql.equals("select current_catalog") || sql.equals("select current_schema ()");
    }

    private static boolean namesCatalog(SqlText text) {
        for (int i = 1; i < text.size(); i++) {
            if (text.has(i, "PG_CATALOG", ".") && !text.at(i - 1).is(".")) {
                return true;
            }
        }
        return false;
    }

    /** Whether WITH gave the name. */
    private static boolean isNamedWithin(SqlText text, int at) {
        String name = text.at(at).upper();
        for (int i = 1; i < text.size() && text.at(0).is("WITH") && !text.at(at + 1).is("."); i++) {
            if (text.at(i).upper().equals(name) && (text.has(i + 1, "AS", "(") || text.at(i + 1).is("("))) {
                return true;
            }
        }
        return false;
    }
}
