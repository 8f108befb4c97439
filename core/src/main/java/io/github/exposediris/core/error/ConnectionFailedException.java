package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** The server could not be reached, or the connection to it was lost. */
public final class ConnectionFailedException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public ConnectionFailedException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
