package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** The connection failed inside COMMIT: whether the transaction took effect is not known and must be looked up. */
public final class CommitOutcomeUnknownException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public CommitOutcomeUnknownException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
