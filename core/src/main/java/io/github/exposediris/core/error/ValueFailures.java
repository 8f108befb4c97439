package io.github.exposediris.core.error;

/** Failures of single values, for which drivers have words that show the value. Both backends word them here. */
public final class ValueFailures {
    private ValueFailures() {}

    /** A value that did not become a parameter. */
    public static IrisException unsendable(Throwable failure, String sql) {
        if (failure instanceof IrisException known) {
            return known;
        }
        String message = "A value of the statement cannot be sent (" + failure.getClass().getSimpleName() + "); nothing was sent.";
        return new InvalidValueException(message, new ErrorDetails(0, null, sql), null);
    }

    /** A value of a row that did not become one of its column's type, whatever the type threw. */
    public static IrisException unreadable(Throwable failure, String sql) {
        if (failure instanceof IrisException known) {
            return known;
        }
        String message = "A value of the answer cannot be read (" + failure.getClass().getSimpleName() + ").";
        return new IrisException(message, new ErrorDetails(0, null, sql), failure);
    }
}
