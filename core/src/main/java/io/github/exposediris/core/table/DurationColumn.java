package io.github.exposediris.core.table;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.value.CarriedType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code BIGINT}, a number of nanoseconds, as {@link Duration}: what Exposed's own columns of durations keep. */
final class DurationColumn extends IrisColumnType<Duration> implements CarriedType<Duration> {
    @Override
    public String sqlType() {
        return "BIGINT";
    }

    @Override
    public Duration valueFromDB(Object value) {
        return value instanceof Duration duration ? duration : Duration.ofNanos(Long.parseLong(value.toString()));
    }

    @Override
    public Object notNullValueToDB(Duration value) {
        String problem = unfit(value);
        if (problem != null) {
            throw new InvalidValueException("A value: " + problem + "; nothing was sent.", ErrorDetails.NONE, null);
        }
        return value.toNanos();
    }

    @Override
    public Class<?> driverClass() {
        return Long.class;
    }

    @Override
    public @Nullable String unfit(Duration value) {
        try {
            value.toNanos();
            return null;
        } catch (ArithmeticException e) {
            return "the duration is no number of nanoseconds in 64 bits";
        }
    }
}
