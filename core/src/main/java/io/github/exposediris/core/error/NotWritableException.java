package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A column, table or view that no statement may write, or not so: a counter, a computed column, a read-only view (SQLCODE -35, -107,
 * -111, -115, -138).
 */
public final class NotWritableException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public NotWritableException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
