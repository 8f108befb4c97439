package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** An object of that name is there already (SQLCODE -201, -306 to -311, -324, -476). */
public final class ObjectExistsException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public ObjectExistsException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
