package io.github.exposediris.core.error;

import org.jspecify.annotations.Nullable;

/** The server does not understand the statement (SQLCODE -1 to -28, -51 and other codes of its compiler). */
public final class SqlSyntaxException extends IrisException {
    private static final long serialVersionUID = 1L;

    /** A failure with what is known of it. */
    public SqlSyntaxException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
