package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** The statement ran longer than allowed or was cancelled (SQLCODE -450, -456). */
public final class StatementCancelledException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public StatementCancelledException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
