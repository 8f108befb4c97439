package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;

/**
 * ON DELETE or ON UPDATE with NO ACTION, SET NULL, SET DEFAULT or CASCADE; there is no RESTRICT. Source: InterSystems SQL Reference,
 * "CREATE TABLE", "Referential Action Clause".
 *
 * @param engine the engine's clause
 * @param end the position after it
 */
record ReferentialAction(String engine, int end) {
    static ReferentialAction at(SqlText text, int on) throws SQLException {
        if (!text.hasAny(on + 1, "DELETE", "UPDATE")) {
            throw SqlCode.INVALID_STATEMENT.failure("DELETE or UPDATE expected");
        }
        String event = " ON " + text.at(on + 1).upper() + " ";
        int at = on + 2;
        if (text.has(at, "NO", "ACTION") || text.has(at, "SET", "NULL") || text.has(at, "SET", "DEFAULT")) {
            return new ReferentialAction(event + text.at(at).upper() + " " + text.at(at + 1).upper(), at + 2);
        } else if (text.at(at).is("CASCADE")) {
            return new ReferentialAction(event + "CASCADE", at + 1);
        }
        throw SqlCode.INVALID_STATEMENT.failure("'" + text.at(at).text() + "' is no referential action");
    }
}
