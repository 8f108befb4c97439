package io.github.exposediris.embedded.catalog;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.DelimitedNames;
import io.github.exposediris.embedded.text.ReservedWords;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * The name of a table, view or index in a statement.
 *
 * @param schema as written, or empty where the default schema is meant
 * @param name as written, without quotes
 * @param end the position after the name
 */
public record TableName(String schema, String name, int end) {
    /** The schema of names without one. */
    public static final String DEFAULT_SCHEMA = "SQLUser";

    /** Reads the name that starts there. */
    public static TableName at(SqlText text, int from) throws SQLException {
        // The one schema name that is refused by a code of its own is let through to there.
        String first = text.has(from, "USER", ".") ? text.at(from).name() : part(text.at(from));
        return text.at(from + 1).is(".")
                ? new TableName(first, part(text.at(from + 2)), from + 3)
                : new TableName("", first, from + 1);
    }

    /** The schema, or the default one where none is written. */
    public String schemaOrDefault() {
        return schema.isEmpty() ? DEFAULT_SCHEMA : schema;
    }

    /** The name as messages show it. */
    public String shown() {
        return schemaOrDefault() + "." + name;
    }

    private static String part(Token token) throws SQLException {
        if (!token.isName() || ReservedWords.contains(token)) {
            throw SqlCode.INVALID_STATEMENT.failure("IDENTIFIER expected, '" + token.text() + "' found");
        }
        DelimitedNames.requireEntity(token);
        return token.name();
    }
}
