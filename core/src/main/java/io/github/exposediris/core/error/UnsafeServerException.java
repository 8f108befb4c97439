package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** What this server cannot do safely, though IRIS can: nothing was sent. The message says what to do instead. */
public final class UnsafeServerException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A refusal with what is known of it. */
    public UnsafeServerException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
