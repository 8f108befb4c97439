package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** A row refers to one that is not there, or is itself referred to (SQLCODE -121 to -124, -127). */
public final class ForeignKeyViolationException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public ForeignKeyViolationException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
