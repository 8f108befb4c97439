package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** A column that needs a value got none (SQLCODE -108). */
public final class NotNullViolationException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public NotNullViolationException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
