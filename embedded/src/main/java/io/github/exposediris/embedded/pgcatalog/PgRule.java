package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;

/** One difference between PostgreSQL's SQL and the engine's, as far as questions of pg_catalog show it. Stateless. */
@FunctionalInterface
interface PgRule {
    /** Rewrites the question, or refuses it. */
    void apply(SqlText text, String user) throws SQLException;

    /** The refusal of what the stand-in's pg_catalog has not. */
    static SQLException missing(String what) {
        return SqlCode.TABLE_NOT_FOUND.failure("the stand-in's pg_catalog has no " + what);
    }
}
