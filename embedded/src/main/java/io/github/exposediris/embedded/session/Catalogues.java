package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.h2.H2Database;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;

/**
 * The catalogues that are made when a client first asks for them, and who may ask: the class dictionary can be denied, as it is to
 * users of IRIS without the privileges of a developer.
 */
record Catalogues(H2Database database, boolean dictionaryDenied, boolean pgCatalog) {
    /** Makes what the statement names, or refuses it with -99. */
    void prepare(SqlText text) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).upper().equals("%DICTIONARY") && text.at(i).isName() && text.at(i + 1).is(".")) {
                requireDictionary(text, i);
                if (!text.hasAny(0, "SELECT", "WITH", "(")) {
                    throw SqlCode.READ_ONLY_TABLE.failure();
                }
                database.install("dictionary.sql");
            } else if (text.has(i, "INFORMATION_SCHEMA", ".")) {
                database.install("information-schema.sql");
            }
        }
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
