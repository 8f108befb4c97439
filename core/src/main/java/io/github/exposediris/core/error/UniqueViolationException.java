package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A value that must be unique is there already (SQLCODE -119, -120, -125). Strings differ only if they differ beyond
 * case, unless the column says otherwise.
 */
public final class UniqueViolationException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public UniqueViolationException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
