package io.github.exposediris.core.error;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a driver's failure into an {@link IrisException}. IRIS's SQLCODE decides, be it in the driver's error code or in the text
 * ({@code [SQLCODE: <-119>:…]}); SQLSTATE is asked only where there is no SQLCODE, as it is the same for most of them, and IRIS's own
 * words where that says nothing either, as iris-pgwire 1.0 passes on no SQLCODE within IRIS. Stateless.
 */
public final class ErrorClassifier {
    private static final Pattern SQLCODE_IN_TEXT = Pattern.compile("\\[SQLCODE:\\s*<-?(\\d{1,6})>");

    /** Chains of causes may be circular. */
    private static final int MAX_DEPTH = 64;

    private ErrorClassifier() {}

    /**
     * The failure behind {@code failure}: the nearest {@link IrisException} or {@link SQLException} among its causes decides; of
     * SQLExceptions that directly cause one another, the innermost, which is the driver's. That one is the cause of the result: what
     * Exposed wraps round it quotes the statement with its values.
     *
     * @param sql the statement, with markers for its parameters
     */
    public static IrisException classify(Throwable failure, @Nullable String sql) {
        Throwable t = failure;
        for (int depth = 0; t != null && depth < MAX_DEPTH; depth++, t = t.getCause()) {
            if (t instanceof IrisException known) {
                return known;
            }
            if (t instanceof SQLException told && !knowsMore(told.getCause())) {
                return classify(told.getMessage(), state(told), told.getErrorCode(), sql, told);
            }
        }
        return classify(failure.getMessage(), null, 0, sql, failure);
    }

    private static boolean knowsMore(@Nullable Throwable cause) {
        return cause instanceof SQLException || cause instanceof IrisException;
    }

    /** A pool that has no connection to give says so by the exception's class only. */
    private static @Nullable String state(SQLException told) {
        boolean unreachable = told instanceof SQLTransientConnectionException || told instanceof SQLNonTransientConnectionException;
        return told.getSQLState() == null && unreachable ? "08001" : told.getSQLState();
    }

    /**
     * The failure that a driver words so.
     *
     * @param vendorCode the driver's error code, of either sign; 0 where it has none
     */
    public static IrisException classify(
            @Nullable String message, @Nullable String sqlState, int vendorCode, @Nullable String sql, Throwable cause) {
        String text = message != null ? message : cause.getClass().getSimpleName();
        int sqlCode = sqlCode(text, vendorCode);
        ErrorKind kind = sqlCode != 0 ? ErrorKind.ofSqlCode(sqlCode) : ErrorKind.ofSqlState(sqlState);
        if (sqlCode == 0 && kind == ErrorKind.OTHER) {
            kind = DocumentedWords.kind(text);
        }
        return kind.create(ServerWords.withoutValues(text), new ErrorDetails(sqlCode, sqlState, sql), cause);
    }

    private static int sqlCode(String text, int vendorCode) {
        Matcher inText = SQLCODE_IN_TEXT.matcher(text);
        return inText.find() ? Integer.parseInt(inText.group(1)) : Math.abs(vendorCode);
    }
}
