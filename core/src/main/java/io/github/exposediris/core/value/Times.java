package io.github.exposediris.core.value;

import java.time.LocalTime;
import kotlinx.datetime.ConvertersKt;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.datetime.LocalTimeColumnType;

/** Times of day with nanoseconds, where Exposed would cut the fraction off. */
final class Times implements Carrier {
    @Override
    public Class<?> driverClass() {
        return String.class;
    }

    /** As text, since the binary times of a wire of PostgreSQL end at microseconds. */
    @Override
    public Object send(IColumnType<?> type, Object value) {
        return SqlMoments.text(time(type, value));
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
