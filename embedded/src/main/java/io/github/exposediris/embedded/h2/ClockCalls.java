package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.function.Clocks;
import io.github.exposediris.embedded.function.Moments;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalTime;
import org.h2.util.JSR310Utils;
import org.h2.value.DataType;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * HOUR, MINUTE and SECOND of the engine's values; NULL gives NULL, and what holds no valid time is -400. Source: InterSystems SQL
 * Reference, the page of each. Called by the engine from any thread.
 */
public final class ClockCalls {
    private ClockCalls() {}

    /** HOUR. */
    public static @Nullable Integer hours(Value value) throws SQLException {
        LocalTime time = time(value);
        return time == null ? null : (Integer) time.getHour();
    }

    /** MINUTE. */
    public static @Nullable Integer minutes(Value value) throws SQLException {
        LocalTime time = time(value);
        return time == null ? null : (Integer) time.getMinute();
    }

    /** SECOND, with the fraction; of a time in a text without a date it is always 0. */
    public static @Nullable BigDecimal seconds(Value value) throws SQLException {
        if (isTimeAlone(value)) {
            return BigDecimal.ZERO;
        }
        LocalTime time = time(value);
        return time == null ? null : BigDecimal.valueOf(time.getSecond()).add(BigDecimal.valueOf(time.getNano(), 9));
    }

    private static boolean isTimeAlone(Value value) {
        return ValueFunctions.isText(value) && Moments.time(value.getString()) != null;
    }

    private static @Nullable LocalTime time(Value value) throws SQLException {
        if (Arguments.isAnyNull(value)) {
            return null;
        }
        boolean counted = DataType.isNumericType(value.getValueType());
        if (!counted && !ValueFunctions.isText(value)) {
            return value.getValueType() == Value.TIME
                    ? JSR310Utils.valueToLocalTime(value, null)
                    : JSR310Utils.valueToLocalDateTime(value, null).toLocalTime();
        }
        LocalTime time = Clocks.in(Arguments.text(value));
        if (time == null) {
            throw SqlCode.FATAL.failure("<ILLEGAL VALUE>, or a format of times that the stand-in does not have", "22007");
        }
        return time;
    }
}
