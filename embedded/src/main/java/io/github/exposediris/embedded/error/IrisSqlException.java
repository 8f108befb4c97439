package io.github.exposediris.embedded.error;

import java.sql.SQLException;

/** A failure in the words of InterSystems IRIS: {@code [SQLCODE: <-119>:<text>]} and, on the next line, {@code [%msg: <detail>]}. */
public final class IrisSqlException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final SqlCode code;
    private final String detail;
    private final transient ErrorSubject subject;

    IrisSqlException(SqlCode code, String sqlState, String detail) {
        this(code, sqlState, detail, ErrorSubject.UNKNOWN);
    }

    private IrisSqlException(SqlCode code, String sqlState, String detail, ErrorSubject subject) {
        super(message(code, detail), sqlState, code.number());
        this.code = code;
        this.detail = detail;
        this.subject = subject;
    }

    /** The same failure, and what it is about. */
    IrisSqlException about(ErrorSubject names) {
        return new IrisSqlException(code, getSQLState(), detail, names);
    }

    /** What it is about. */
    public ErrorSubject subject() {
        return subject;
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
