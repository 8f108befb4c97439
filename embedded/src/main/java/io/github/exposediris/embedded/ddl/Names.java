package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.OwnSchemas;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.DelimitedNames;
import io.github.exposediris.embedded.text.ReservedWords;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads names in definitions. */
final class Names {
    private Names() {}

    /** A name of a column, constraint or index; a reserved word needs quotes. */
    static String at(SqlText text, int position) throws SQLException {
        Token token = text.at(position);
        if (!token.isName() || ReservedWords.contains(token)) {
            throw SqlCode.INVALID_STATEMENT.failure("IDENTIFIER expected, '" + token.text() + "' found");
        }
        DelimitedNames.requireEntity(token);
        return token.name();
    }

    /** The names in the bracket that opens there. ASC and DESC are read and ignored. */
    static List<String> list(SqlText text, int opening) throws SQLException {
        if (!text.at(opening).is("(")) {
            throw SqlCode.INVALID_STATEMENT.failure("( expected, '" + text.at(opening).text() + "' found");
        }
        List<String> names = new ArrayList<>();
        int[] bounds = text.commaBounds(opening + 1, text.closing(opening));
        for (int i = 0; i < bounds.length - 1; i++) {
            names.add(at(text, bounds[i]));
            int end = text.hasAny(bounds[i] + 1, "ASC", "DESC") ? bounds[i] + 2 : bounds[i] + 1;
            if (end != bounds[i + 1] - 1) {
                throw SqlCode.INVALID_STATEMENT.failure(", expected, '" + text.at(end).text() + "' found");
            }
        }
        return names;
    }

    /** The table that must be there. */
    static TableShape table(Catalog catalog, TableName name) throws SQLException {
        requireClients(name.schemaOrDefault());
        return catalog.table(name).orElseThrow(() -> SqlCode.TABLE_NOT_FOUND.failure("Table '" + name.shown() + "' not found"));
    }

    /** The schema as spelled at its creation, or as written where it is new. */
    static String schema(Catalog catalog, TableName name) throws SQLException {
        // "A schema named User is not allowed": InterSystems SQL Reference, "CREATE TABLE".
        if (name.schema().equalsIgnoreCase("USER")) {
            throw SqlCode.INVALID_SCHEMA.failure();
        }
        requireClients(name.schemaOrDefault());
        return catalog.schema(name.schemaOrDefault()).orElse(name.schemaOrDefault());
    }

    /** The stand-in's own schemas, and the one that names without a schema are in, are no client's to make or drop. */
    static void requireClients(String schema) throws SQLException {
        if (OwnSchemas.contains(schema)) {
            throw SqlCode.FATAL.failure("the stand-in has no schema '" + schema + "' for clients to define or drop");
        }
    }

    /** Nothing may follow. */
    static void requireEnd(SqlText text, int position) throws SQLException {
        if (position < text.size()) {
            throw SqlCode.TEXT_AFTER_END.failure("Input (" + text.at(position).upper() + ") encountered after end of query");
        }
    }
}
