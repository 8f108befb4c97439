package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** A URL needs a driver that is not on the class path; the message tells its Maven coordinates. */
public final class MissingDriverException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public MissingDriverException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
