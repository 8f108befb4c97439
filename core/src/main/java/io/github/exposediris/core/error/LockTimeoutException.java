package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A row or table stayed locked by another transaction for longer than the server waits, 10 s by default (SQLCODE -110,
 * -114). IRIS reports a deadlock so as well.
 */
public final class LockTimeoutException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public LockTimeoutException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
