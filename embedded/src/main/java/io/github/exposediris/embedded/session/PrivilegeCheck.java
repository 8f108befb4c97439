package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.wire.engine.AdaptedStatement;
import java.sql.SQLException;
import java.util.Set;

/**
 * {@code %CHECKPRIV privilege ON object}: SQLCODE 0 where the user holds the privilege, 100 where not. No client of the wire sees an
 * SQLCODE of 100, so that one comes as a failure with the SQLSTATE of "no data". Source: InterSystems SQL Reference, "%CHECKPRIV".
 */
record PrivilegeCheck(Catalog catalog, Catalogues catalogues) {
    private static final Set<String> OBJECT_PRIVILEGES = Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "REFERENCES", "%ALTER",
            "ALTER", "*");
    private static final String NO_DATA = "02000";

    AdaptedStatement check(SqlText text) throws SQLException {
        int on = text.find(1, text.size(), "ON");
        if (on == text.size() || !OBJECT_PRIVILEGES.contains(text.at(1).upper())) {
            throw SqlCode.FATAL.failure("the stand-in has no %CHECKPRIV but for one privilege on a table");
        }
        boolean ofDictionary = text.at(on + 1).upper().equals("%DICTIONARY") && text.at(on + 2).is(".");
        boolean held = ofDictionary ? text.at(1).is("SELECT") && !catalogues.dictionaryDenied() : isThere(text, on + 1);
        return TransactionVerbs.routine("%CHECKPRIV", () -> {
            if (!held) {
                throw new SQLException("[SQLCODE: <100>:<No (more) data>]", NO_DATA);
            }
        });
    }

    private boolean isThere(SqlText text, int at) throws SQLException {
        TableName name = TableName.at(text, at);
        if (catalog.table(name).isEmpty()) {
            throw SqlCode.TABLE_NOT_FOUND.failure("Table '" + name.shown() + "' not found");
        }
        return true;
    }
}
