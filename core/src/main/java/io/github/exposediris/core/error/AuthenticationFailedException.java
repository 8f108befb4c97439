package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** The server does not accept the user or the password (SQLCODE -402, -417). */
public final class AuthenticationFailedException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public AuthenticationFailedException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
