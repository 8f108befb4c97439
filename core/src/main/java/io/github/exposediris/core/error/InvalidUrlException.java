package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** A connection URL that cannot be understood, or that names what the backend does not take, such as several hosts. */
public final class InvalidUrlException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public InvalidUrlException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
