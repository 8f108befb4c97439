package io.github.exposediris.core.error;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A failure of the database, of the way to it, or of what it was asked. Its subclasses say which; a plain {@code IrisException}
 * is a failure that none of them names. Messages and details hold no parameter values; the cause is what the driver threw, in the
 * server's own words, which may quote some.
 */
public class IrisException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** A failure with what is known of it. */
    public IrisException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, cause);
        this.details = details;
    }

    /**
     * The failure that is behind {@code failure}, as this hierarchy names it: the nearest {@code IrisException} or
     * {@link java.sql.SQLException} among its causes decides. Works on Exposed's {@code ExposedSQLException} too.
     */
    public static IrisException from(Throwable failure) {
        return ErrorClassifier.classify(failure, null);
    }

    /** IRIS's SQLCODE as a positive number; empty where the server gave none. */
    public OptionalInt sqlCode() {
        return details.sqlCode() == 0 ? OptionalInt.empty() : OptionalInt.of(details.sqlCode());
    }

    /** The driver's SQLSTATE, if any. */
    public Optional<String> sqlState() {
        return Optional.ofNullable(details.sqlState());
    }

    /** The statement with its parameter markers, if one was involved; never with values. */
    public Optional<String> sql() {
        return Optional.ofNullable(details.sql());
    }

    /** The constraint that failed, where the message tells it. */
    public Optional<String> constraint() {
        return ServerWords.constraint(words());
    }

    /** The table that the failure is about, where the message tells it, with its schema where that is told. */
    public Optional<String> table() {
        return ServerWords.table(words());
    }

    /** The column that the failure is about, where the message tells one and no more. */
    public Optional<String> column() {
        return ServerWords.column(words());
    }

    /** Only what IRIS said is read for names: it is known by its SQLCODE, or by its words where a server passes on no more. */
    private String words() {
        String message = String.valueOf(getMessage());
        boolean told = details.sqlCode() != 0 || details.sqlState() != null && DocumentedWords.kind(message) != ErrorKind.OTHER;
        return told ? message : "";
    }

    /** Whether the same work may succeed when it is done again from its start, as after a lock timeout. */
    public boolean isTransient() {
        return false;
    }
}
