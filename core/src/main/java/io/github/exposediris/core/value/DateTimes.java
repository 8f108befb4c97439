package io.github.exposediris.core.value;

import java.time.LocalDateTime;
import kotlinx.datetime.ConvertersKt;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.datetime.LocalDateTimeColumnType;
import org.jspecify.annotations.Nullable;

/** Dates with times, bound and read as such: the JVM's time zone takes no part, as some local times are skipped there. */
final class DateTimes implements Carrier {
    @Override
    public Class<?> driverClass() {
        return String.class;
    }

    @Override
    public @Nullable String unsendable(IColumnType<?> type, Object value) {
        return MomentRange.problemOfYear(moment(type, value));
    }

    @Override
    public @Nullable String unfit(IColumnType<?> type, Object value) {
        return MomentRange.problemOf(moment(type, value).toLocalDate());
    }

    /** As text, since the binary moments of a wire of PostgreSQL end at microseconds. */
    @Override
    public Object send(IColumnType<?> type, Object value) {
        return SqlMoments.text(moment(type, value));
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
