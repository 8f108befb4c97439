package io.github.exposediris.core.value;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import kotlinx.datetime.ConvertersKt;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.datetime.LocalDateTimeColumnType;
import org.jspecify.annotations.Nullable;

/** Dates with times, bound and read as such: the JVM's time zone takes no part, as some local times are skipped there. */
final class DateTimes implements Carrier {
    @Override
    public Class<?> driverClass() {
        return LocalDateTime.class;
    }

    @Override
    public @Nullable String unsendable(IColumnType<?> type, Object value) {
        return MomentRange.problemOfYear(moment(type, value));
    }

    @Override
    public @Nullable String unfit(IColumnType<?> type, Object value) {
        return MomentRange.problemOf(moment(type, value));
    }

    /** In a condition what is finer than a microsecond is cut. */
    @Override
    public Object send(IColumnType<?> type, Object value) {
        return moment(type, value).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Object receive(IColumnType<?> type, Object value) {
        return ConvertersKt.toKotlinLocalDateTime(SqlMoments.moment(value));
    }

    @SuppressWarnings("unchecked") // the value is one of that type
    private static LocalDateTime moment(IColumnType<?> type, Object value) {
        return value instanceof LocalDateTime moment
                ? moment
                : ConvertersKt.toJavaLocalDateTime(((LocalDateTimeColumnType<Object>) type).toLocalDateTime(value));
    }
}
