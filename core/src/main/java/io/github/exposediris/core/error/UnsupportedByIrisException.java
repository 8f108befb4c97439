package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** IRIS has no such feature; nothing was sent. The message says what to write instead. */
public final class UnsupportedByIrisException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public UnsupportedByIrisException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
