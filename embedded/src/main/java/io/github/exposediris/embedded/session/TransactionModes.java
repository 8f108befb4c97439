package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What follows START TRANSACTION or SET TRANSACTION: an isolation level, READ ONLY or READ WRITE, or a commit mode. READ WRITE goes
 * with READ COMMITTED only (-92); levels other than IRIS's own are -96. Source: InterSystems SQL Reference, "SET TRANSACTION".
 *
 * @param isolation the level, or null where none is named
 */
record TransactionModes(@Nullable Isolation isolation) {
    /** Reads the modes to the end of the statement. */
    static TransactionModes at(SqlText text, int from, Isolation current) throws SQLException {
        Isolation level = null;
        boolean write = false;
        int at = from;
        while (at < text.size()) {
            if (text.has(at, "ISOLATION", "LEVEL") && level != null) {
                throw SqlCode.MODE_TWICE.failure();
            } else if (text.has(at, "ISOLATION", "LEVEL")) {
                level = level(text, at + 2);
                at += 4;
            } else if (text.has(at, "READ", "ONLY") || text.has(at, "READ", "WRITE")) {
                write = text.at(at + 1).is("WRITE");
                at += 2;
            } else if (text.at(at).is("%COMMITMODE") && text.hasAny(at + 1, "IMPLICIT", "EXPLICIT", "NONE")) {
                requireImplicit(text, at + 1);
                at += 2;
            } else {
                throw SqlCode.INVALID_STATEMENT.failure("'" + text.at(at).text() + "' is no transaction mode");
            }
            at = text.at(at).is(",") ? at + 1 : at;
        }
        if (write && (level == null ? current : level) != Isolation.READ_COMMITTED) {
            throw SqlCode.ACCESS_MODE.failure();
        }
        return new TransactionModes(level);
    }

    private static Isolation level(SqlText text, int at) throws SQLException {
        if (text.has(at, "READ", "UNCOMMITTED")) {
            return Isolation.READ_UNCOMMITTED;
        } else if (text.has(at, "READ", "COMMITTED")) {
            return Isolation.READ_COMMITTED;
        } else if (text.has(at, "READ", "VERIFIED")) {
            return Isolation.READ_VERIFIED;
        }
        throw SqlCode.ISOLATION_UNSUPPORTED.failure(text.at(at).upper());
    }

    private static void requireImplicit(SqlText text, int at) throws SQLException {
        if (!text.at(at).is("IMPLICIT")) {
            throw SqlCode.FATAL.failure("the stand-in commits by itself only, as %COMMITMODE IMPLICIT says");
        }
    }
}
