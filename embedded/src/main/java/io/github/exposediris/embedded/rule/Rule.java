package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;

/** One peculiarity of IRIS SQL. Stateless. */
@FunctionalInterface
interface Rule {
    /**
     * Refuses the statement or rewrites it.
     *
     * @throws SQLException with the SQLCODE of the refusal
     */
    void apply(SqlText text, Scope scope) throws SQLException;
}
