package io.github.exposediris.core.value;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import kotlinx.datetime.ConvertersKt;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.datetime.LocalTimeColumnType;
import org.jspecify.annotations.Nullable;

/** Times of day with microseconds, where Exposed would cut the fraction off. */
final class Times implements Carrier {
    @Override
    public Class<?> driverClass() {
        return LocalTime.class;
    }

    @Override
    public @Nullable String unfit(IColumnType<?> type, Object value) {
        return MomentRange.problemOf(time(type, value));
    }

    /** In a condition what is finer than a microsecond is cut. */
    @Override
    public Object send(IColumnType<?> type, Object value) {
        return time(type, value).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Object receive(IColumnType<?> type, Object value) {
        return ConvertersKt.toKotlinLocalTime(SqlMoments.time(value));
    }

    @SuppressWarnings("unchecked") // the value is one of that type
    private static LocalTime time(IColumnType<?> type, Object value) {
        return value instanceof LocalTime time
                ? time
                : ConvertersKt.toJavaLocalTime(((LocalTimeColumnType<Object>) type).toLocalTime(value));
    }
}
