package io.github.exposediris.wire.auth;

/** The client did not prove who it is. Its message holds nothing that the client sent. */
public final class AuthenticationFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sqlState;

    private AuthenticationFailure(String sqlState, String message) {
        super(message);
        this.sqlState = sqlState;
    }

    static AuthenticationFailure malformed(String what) {
        return new AuthenticationFailure("08P01", "malformed SCRAM message: " + what);
    }

    static AuthenticationFailure unsupported(String what) {
        return new AuthenticationFailure("0A000", what);
    }

    static AuthenticationFailure binding(String what) {
        return new AuthenticationFailure("28000", what);
    }

    /** Who gives another mechanism than one of those that were offered. */
    static AuthenticationFailure mechanism() {
        return new AuthenticationFailure("08P01", "client selected an invalid SASL authentication mechanism");
    }

    /** The SQLSTATE that stands for it. */
    public String sqlState() {
        return sqlState;
    }
}
