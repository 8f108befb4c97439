package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.rule.Scope;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;

/** Finds what a definition defines. */
public final class Definitions {
    private Definitions() {}

    /** Whether the statement is a definition at all. */
    public static boolean isDefinition(SqlText text) {
        return text.hasAny(0, "CREATE", "ALTER", "DROP", "TRUNCATE");
    }

    /**
     * The plan for a definition.
     *
     * @throws SQLException with the SQLCODE of IRIS where it refuses the definition
     */
    public static Plan plan(SqlText text, Scope scope) throws SQLException {
        if (text.parameterCount() > 0) {
            boolean view = text.at(0).is("CREATE") && text.hasAny(1, "VIEW", "OR");
            throw (view ? SqlCode.VIEW_PARAMETER : SqlCode.INVALID_STATEMENT).failure("A definition takes no parameters");
        }
        text.requireBrackets();
        if (text.at(1).is("TABLE")) {
            IgnoredWords.drop(text);
        }
        return switch (text.at(0).upper()) {
            case "CREATE" -> create(text, scope);
            case "ALTER" -> alter(text, scope);
            case "DROP" -> drop(text, scope);
            default -> new TruncateTable(text, scope.catalog()).plan();
        };
    }

    private static Plan create(SqlText text, Scope scope) throws SQLException {
        if (text.at(1).is("TABLE")) {
            return new CreateTable(text, scope).plan();
        } else if (text.hasAny(1, "INDEX", "UNIQUE", "BITMAP", "BITSLICE", "COLUMNAR")) {
            return new CreateIndex(text, scope.catalog()).plan();
        } else if (text.at(1).is("VIEW") || text.has(1, "OR", "REPLACE", "VIEW")) {
            return new CreateView(text, scope).plan();
        } else if (text.at(1).is("SCHEMA")) {
            return Schemas.create(text, scope.catalog());
        } else if (text.hasAny(1, "GLOBAL", "TRIGGER", "PROCEDURE", "FUNCTION", "USER", "ROLE", "METHOD", "QUERY")) {
            throw SqlCode.FATAL.failure("the stand-in has no CREATE " + text.at(1).upper());
        }
        throw unknown(text);
    }

    private static Plan alter(SqlText text, Scope scope) throws SQLException {
        if (text.at(1).is("TABLE")) {
            return new AlterTable(text, scope.catalog()).plan();
        }
        throw unknown(text);
    }

    private static Plan drop(SqlText text, Scope scope) throws SQLException {
        return switch (text.at(1).upper()) {
            case "TABLE" -> new DropTable(text, scope.catalog()).plan();
            case "VIEW" -> DropTable.view(text, scope.catalog());
            case "INDEX" -> new DropIndex(text, scope.catalog()).plan();
            case "SCHEMA" -> Schemas.drop(text, scope.catalog());
            default -> throw unknown(text);
        };
    }

    private static SQLException unknown(SqlText text) {
        return SqlCode.INVALID_STATEMENT.failure("'" + text.at(1).text() + "' found after " + text.at(0).upper());
    }
}
