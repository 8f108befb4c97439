package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A value does not fit its column: too long, out of range, of another type or dimension, or not such as a view or a function takes
 * (SQLCODE -104, -105, -136, -137, -146, -147, -149, -257 to -259).
 */
public final class InvalidValueException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public InvalidValueException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
