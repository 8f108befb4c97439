package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** The block of a transaction took longer than its timeout allowed. Nothing of it was committed. */
public final class TransactionTimeoutException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public TransactionTimeoutException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
