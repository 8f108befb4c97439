package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A change of the schema that does not go with what is there: with rows, keys or views that depend on it (SQLCODE -300, -304, -305,
 * -310, -314, -316, -317, -319 to -322, -325, -334, -374, -475).
 */
public final class SchemaChangeException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public SchemaChangeException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
