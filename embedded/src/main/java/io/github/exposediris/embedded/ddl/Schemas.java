package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;

/** {@code CREATE SCHEMA [IF NOT EXISTS] n} and {@code DROP SCHEMA [IF EXISTS] n [CASCADE|RESTRICT]}. */
final class Schemas {
    private Schemas() {}

    static Plan create(SqlText text, Catalog catalog) throws SQLException {
        boolean lenient = text.has(2, "IF", "NOT", "EXISTS");
        int at = lenient ? 5 : 2;
        String name = Names.schema(catalog, new TableName(Names.at(text, at), "", at));
        Names.requireEnd(text, at + 1);
        if (catalog.schema(name).isPresent() && !lenient) {
            throw SqlCode.SCHEMA_EXISTS.failure("Schema '" + name + "'");
        }
        return new Plan("CREATE SCHEMA", name, List.of());
    }

    static Plan drop(SqlText text, Catalog catalog) throws SQLException {
        boolean lenient = text.has(2, "IF", "EXISTS");
        int at = lenient ? 4 : 2;
        String written = Names.at(text, at);
        Names.requireClients(written);
        if (written.equalsIgnoreCase(TableName.DEFAULT_SCHEMA)) {
            throw SqlCode.FATAL.failure("the stand-in has no DROP SCHEMA for its default schema; drop the tables in it");
        }
        String known = catalog.schema(written).orElse("");
        if (known.isEmpty()) {
            if (lenient) {
                return Plan.of("DROP SCHEMA");
            }
            throw SqlCode.SCHEMA_NOT_FOUND.failure("Schema '" + written + "'");
        }
        String action = text.at(at + 1).is("CASCADE") ? " CASCADE" : " RESTRICT";
        return Plan.of("DROP SCHEMA", "DROP SCHEMA " + Token.quoted(known) + action);
    }
}
