package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;

/** What was read. */
enum Kind {
    /** A value. */
    VALUE,
    /** A condition. */
    CONDITION;

    /** IRIS has no boolean values. */
    void requireValue() throws SQLException {
        if (this == CONDITION) {
            throw SqlCode.SCALAR_EXPECTED.failure("a condition was found");
        }
    }

    /** A condition needs a comparison. */
    void requireCondition(SqlCode otherwise) throws SQLException {
        if (this != CONDITION) {
            throw otherwise.failure();
        }
    }
}
