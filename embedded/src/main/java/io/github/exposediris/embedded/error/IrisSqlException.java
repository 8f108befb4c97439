package io.github.exposediris.embedded.error;

import java.sql.SQLException;

/** A failure in the words of InterSystems IRIS: {@code [SQLCODE: <-119>:<text>]} and, on the next line, {@code [%msg: <detail>]}. */
public final class IrisSqlException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final SqlCode code;

    IrisSqlException(SqlCode code, String sqlState, String detail) {
        super(message(code, detail), sqlState, code.number());
        this.code = code;
    }

    /** The SQLCODE. */
    public SqlCode code() {
        return code;
    }

    private static String message(SqlCode code, String detail) {
        String head = "[SQLCODE: <-" + code.number() + ">:<" + code.text() + ">]";
        return detail.isEmpty() ? head : head + "\n[%msg: <" + detail + ">]";
    }
}
