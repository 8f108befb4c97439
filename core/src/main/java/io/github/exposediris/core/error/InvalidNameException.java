package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** A name that IRIS cannot take for a table, column, index or alias; nothing was sent. The message names the rule. */
public final class InvalidNameException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public InvalidNameException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
