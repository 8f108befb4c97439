package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.Set;

/**
 * Schema names compare without case, which the engine's do not. INFORMATION_SCHEMA is the one of IRIS, and the schemas of the
 * stand-in itself and of PostgreSQL are not there.
 */
final class SchemaNames implements Rule {
    private static final String CATALOG = "INFORMATION_SCHEMA";
    private static final Set<String> VIEWS = Set.of(
            "SCHEMATA", "TABLES", "COLUMNS", "INDEXES", "TABLE_CONSTRAINTS", "KEY_COLUMN_USAGE", "REFERENTIAL_CONSTRAINTS", "VIEWS",
            "CHECK_CONSTRAINTS", "CONSTRAINT_COLUMN_USAGE", "CONSTRAINT_TABLE_USAGE", "VIEW_TABLE_USAGE", "VIEW_COLUMN_USAGE", "ROUTINES",
            "PARAMETERS", "TRIGGERS");
    private static final Set<String> HIDDEN = Set.of("IRIS", "IRIS_INFORMATION", "PUBLIC", "PG_CATALOG");
    private static final String[] BEFORE_TABLE = {"FROM", "JOIN", "INTO", "UPDATE", "DELETE", ",", "TABLE"};

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).isName() && text.at(i + 1).is(".") && !text.at(i - 1).is(".")) {
                qualified(text, i, scope);
            }
        }
    }

    private static void qualified(SqlText text, int at, Scope scope) throws SQLException {
        Token schema = text.at(at);
        boolean table = text.hasAny(at - 1, BEFORE_TABLE);
        if (schema.upper().equals(CATALOG)) {
            if (!VIEWS.contains(text.at(at + 2).upper())) {
                throw missing(text, at);
            }
            text.set(at, Token.engine("IRIS_INFORMATION"));
            text.set(at + 2, Token.engine(text.at(at + 2).upper()));
        } else if (HIDDEN.contains(schema.upper()) && table) {
            throw missing(text, at);
        } else {
            String known = scope.catalog().schema(schema.name()).orElse(null);
            if (known != null) {
                text.set(at, Token.delimited(known));
            }
        }
    }

    private static SQLException missing(SqlText text, int at) {
        return SqlCode.TABLE_NOT_FOUND.failure("Table '" + text.at(at).upper() + "." + text.at(at + 2).upper() + "' not found");
    }
}
