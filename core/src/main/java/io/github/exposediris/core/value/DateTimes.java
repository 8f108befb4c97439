package io.github.exposediris.core.value;

import java.time.LocalDateTime;
import kotlinx.datetime.ConvertersKt;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.datetime.LocalDateTimeColumnType;

/** Dates with times, bound and read as such: the JVM's time zone takes no part, as some local times are skipped there. */
final class DateTimes extends MomentCarrier {
    @Override
    public Object receive(IColumnType<?> type, Object value) {
        return ConvertersKt.toKotlinLocalDateTime(SqlMoments.moment(value));
    }

    @Override
    @SuppressWarnings("unchecked") // the value is one of that type
    LocalDateTime moment(IColumnType<?> type, Object value) {
        return value instanceof LocalDateTime moment
                ? moment
                : ConvertersKt.toJavaLocalDateTime(((LocalDateTimeColumnType<Object>) type).toLocalDateTime(value));
    }
}
