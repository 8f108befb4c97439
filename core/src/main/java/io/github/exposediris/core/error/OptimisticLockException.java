package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The row is no longer as it was read: another transaction changed or deleted it (SQLCODE -106, -109, -139, and an update by an old
 * version, which the server answers with no row). Read it again and repeat the work.
 */
public final class OptimisticLockException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public OptimisticLockException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
