package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** A savepoint or an isolation level that the transaction does not have (SQLCODE -78, -92, -96, -301, -302, -375). */
public final class TransactionStateException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public TransactionStateException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
