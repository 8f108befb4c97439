package io.github.exposediris.core.statement;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;

/**
 * What Exposed's column types hand over, as a driver should get it. Dates and times of {@code java.sql} become those of
 * {@code java.time}, as pgjdbc sends the former with a time zone and without a type. A text with a NUL character is refused: the wire
 * ends texts with it.
 */
public final class SendableValue {
    private SendableValue() {}

    /**
     * The value to bind.
     *
     * @throws InvalidValueException if it cannot be sent
     */
    public static Object of(Object value) {
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            throw new InvalidValueException(
                    "A text holds a NUL character, which the wire cannot carry; nothing was sent.", ErrorDetails.NONE, null);
        }
        if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return value instanceof java.sql.Time time ? time.toLocalTime() : value;
    }
}
