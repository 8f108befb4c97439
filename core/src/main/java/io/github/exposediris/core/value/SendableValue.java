package io.github.exposediris.core.value;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What an application's own column types hand over, as a driver should get it. Dates and times of {@code java.sql} become those of
 * {@code java.time}, as pgjdbc sends the former with a time zone and without a type. A text that no wire carries is refused.
 */
public final class SendableValue {
    private SendableValue() {}

    /**
     * The value to bind.
     *
     * @throws InvalidValueException if it cannot be sent
     */
    public static Object of(Object value) {
        if (value instanceof String text) {
            require(Texts.problemOf(text));
        }
        if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return value instanceof java.sql.Time ? SqlMoments.time(value) : value;
    }

    /**
     * The value to bind for a parameter of that type; {@link SentText} is bound as it is.
     *
     * @throws InvalidValueException if it cannot be sent
     */
    public static Object of(Object value, IColumnType<?> type) {
        return type instanceof SentText ? value : of(value);
    }

    /** Refuses a parameter for a reason, if there is one. */
    static void require(@Nullable String problem) {
        if (problem != null) {
            throw new InvalidValueException("A parameter: " + problem + "; nothing was sent.", ErrorDetails.NONE, null);
        }
    }
}
