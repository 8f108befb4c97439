package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** A table, view, column, constraint, index or schema is not there (SQLCODE -29, -30, -31, -315, -333, -473). */
public final class MissingObjectException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public MissingObjectException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
