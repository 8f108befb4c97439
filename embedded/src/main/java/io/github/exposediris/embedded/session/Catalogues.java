package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.catalog.OwnSchemas;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.h2.H2Database;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.Set;

/**
 * The catalogues that are made when a client first asks for them, and who may ask: the class dictionary can be denied, as it is to
 * users of IRIS without the privileges of a developer.
 */
record Catalogues(H2Database database, boolean dictionaryDenied, boolean pgCatalog) {
    private static final String VIEWS = "information-views.sql";
    private static final Set<String> SCHEMAS = Set.of("INFORMATION_SCHEMA", OwnSchemas.INFORMATION);

    /** Makes what the statement names, or refuses it with -99. */
    void prepare(SqlText text) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).upper().equals("%DICTIONARY") && text.at(i).isName() && text.at(i + 1).is(".")) {
                requireDictionary(text, i);
                if (!text.hasAny(0, "SELECT", "WITH", "(")) {
                    throw SqlCode.READ_ONLY_TABLE.failure();
                }
                database.install("dictionary.sql");
            } else if (namesInformation(text, i)) {
                database.install(VIEWS);
                database.install("information-schema.sql");
            }
        }
    }

    /** Makes the views that a definition names, which are kept with the database as the definition is; tables of JSON_TABLE are not. */
    void prepareDefinition(SqlText text) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.has(i, "JSON_TABLE", "(")) {
                throw SqlCode.FATAL.failure("the stand-in has no JSON_TABLE in a view");
            }
            if (namesInformation(text, i)) {
                database.install(VIEWS);
            }
        }
    }

    private static boolean namesInformation(SqlText text, int at) {
        return text.at(at).isName() && SCHEMAS.contains(text.at(at).upper()) && text.at(at + 1).is(".");
    }

    /** Makes pg_catalog. */
    void preparePgCatalog() throws SQLException {
        database.install("pg-catalog.sql");
    }

    private void requireDictionary(SqlText text, int at) throws SQLException {
        if (dictionaryDenied) {
            throw SqlCode.PRIVILEGE.failure("User is not privileged for the operation on '" + text.at(at).name() + "."
                    + text.at(at + 2).name() + "'");
        }
    }
}
