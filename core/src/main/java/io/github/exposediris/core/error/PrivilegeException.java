package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** The user may not do this (SQLCODE -99, -112). */
public final class PrivilegeException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public PrivilegeException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
