package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Functions and variables of PostgreSQL in the engine's words. One that is not listed is refused. */
final class PgFunctions implements PgRule {
    /** Words before a bracket that call nothing, and functions that the engine has alike. */
    private static final Set<String> KEPT = Set.of(("SELECT FROM WHERE AND OR NOT ON AS JOIN UNION ALL ANY SOME EXCEPT INTERSECT WHEN THEN "
                    + "ELSE CASE BY USING IN EXISTS VALUES OVER LIKE ILIKE BETWEEN ESCAPE DISTINCT HAVING WITH RECURSIVE FILTER "
                    + "CAST COALESCE NULLIF LOWER UPPER REPLACE LENGTH COUNT MIN MAX SUM ROW_NUMBER RANK TRIM CONCAT CHAR_LENGTH "
                    + "POSITION LEFT RIGHT ARRAY UNNEST ABS GREATEST LEAST CARDINALITY")
            .split(" "));
    private static final Map<String, String> VARIABLES = Map.of("CURRENT_CATALOG", "'USER'", "CURRENT_SCHEMA", "'SQLUser'");
    private static final Set<String> USERS = Set.of("CURRENT_USER", "SESSION_USER", "CURRENT_ROLE");

    @Override
    public void apply(SqlText text, String user) throws SQLException {
        String literal = "'" + user.replace("'", "''") + "'";
        for (int i = text.size() - 1; i >= 0; i--) {
            Token token = text.at(i);
            boolean field = text.at(i - 1).is(".") && !text.has(i - 2, "PG_CATALOG", ".");
            if (token.kind() == Kind.WORD && !field && !text.at(i - 1).is("AS")) {
                word(text, i, literal);
            }
        }
    }

    private static void word(SqlText text, int at, String user) throws SQLException {
        String name = text.at(at).upper();
        boolean call = text.at(at + 1).is("(") && !text.at(at - 1).is(")");
        if (USERS.contains(name)) {
            text.set(at, Token.engine(user));
        } else if (VARIABLES.containsKey(name)) {
            text.replace(at, call ? at + 3 : at + 1, Token.engine(VARIABLES.get(name)));
        } else if (call && name.equals("SUBSTRING")) {
            substring(text, at);
        } else if (call && !KEPT.contains(name)) {
            boolean whole = text.closing(at + 1) == text.find(at + 2, text.closing(at + 1), ",") && name.equals("PG_GET_INDEXDEF");
            call(text, at, FunctionTexts.of(whole ? "pg_get_indexdef of all" : name.toLowerCase(Locale.ROOT)));
        } else if (call && text.has(at - 2, "PG_CATALOG", ".")) {
            text.remove(at - 2, at);
        }
    }

    /** The text of the function with its arguments put in. */
    private static void call(SqlText text, int at, String template) throws SQLException {
        int from = text.has(at - 2, "PG_CATALOG", ".") ? at - 2 : at;
        int closing = text.closing(at + 1);
        int[] bounds = text.commaBounds(at + 2, closing);
        SqlText result = SqlText.of("");
        for (String piece : template.split("(?=\\$\\d)|(?<=\\$\\d)")) {
            if (piece.matches("\\$\\d")) {
                int argument = piece.charAt(1) - '1';
                if (argument >= bounds.length - 1) {
                    throw PgRule.missing("function " + text.at(at).text() + " with so few arguments");
                }
                result.replace(result.size(), result.size(), text.part(bounds[argument], bounds[argument + 1] - 1));
            } else {
                result.insert(result.size(), Token.engine(piece));
            }
        }
        text.replace(from, closing + 1, result);
    }

    /** {@code substring(x for n)} alone is unknown to the engine; {@code substring(x from 'pattern')} is refused. */
    private static void substring(SqlText text, int at) throws SQLException {
        int closing = text.closing(at + 1);
        int part = text.find(at + 2, closing, "FOR", "FROM");
        if (text.at(part).is("FOR")) {
            text.set(part, Token.symbol(","));
            text.set(at, Token.engine("LEFT"));
        } else if (text.at(part + 1).kind() == Kind.STRING) {
            throw PgRule.missing("substring by a pattern");
        }
        if (text.has(at - 2, "PG_CATALOG", ".")) {
            text.remove(at - 2, at);
        }
    }
}
