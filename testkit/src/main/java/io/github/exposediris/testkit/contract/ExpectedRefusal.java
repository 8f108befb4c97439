package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.UnsafeServerException;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.testkit.Need;
import java.util.regex.Pattern;

/**
 * How the library refuses what a server does not give.
 *
 * @param type of the exception
 * @param words which its message holds: what the server lacks, or what to do instead
 */
record ExpectedRefusal(Class<? extends IrisException> type, Pattern words) {
    /** Only of needs that are refused; without the others a test passes in {@linkplain Differs another way}. */
    static ExpectedRefusal of(Need need) {
        return switch (need) {
            case TRANSACTION -> new ExpectedRefusal(
                    UnsafeServerException.class, Pattern.compile("not sent inside a transaction block here\\. Run it in autoCommit"));
            case COUNT -> new ExpectedRefusal(
                    UnsafeServerException.class, Pattern.compile("does not tell how many rows .* nothing was sent\\. Read the row first"));
            case OTHER_FIRST_WORD -> new ExpectedRefusal(
                    UnsupportedByIrisException.class, Pattern.compile("sends the rows of (?:WITH|EXPLAIN) .* nothing was sent"));
            case ANY_NAME -> new ExpectedRefusal(
                    UnsupportedByIrisException.class, Pattern.compile("nothing was sent\\. Use (?:another name|a name without)"));
            case KEY, NAME_CASE, SQL_CODE -> throw new IllegalArgumentException("nothing is refused for want of " + need.words());
        };
    }

    /** Whether this refusal is that failure, or among its causes. */
    boolean isOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause) && words.matcher(String.valueOf(cause.getMessage())).find()) {
                return true;
            }
        }
        return false;
    }
}
