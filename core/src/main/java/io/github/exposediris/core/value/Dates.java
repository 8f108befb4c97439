package io.github.exposediris.core.value;

import java.time.LocalDate;
import kotlinx.datetime.ConvertersKt;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.datetime.LocalDateColumnType;
import org.jspecify.annotations.Nullable;

/** Dates, without the JVM's time zone: in some, a day begins at 1 o'clock. */
final class Dates implements Carrier {
    @Override
    public Class<?> driverClass() {
        return LocalDate.class;
    }

    @Override
    public @Nullable String unsendable(IColumnType<?> type, Object value) {
        return MomentRange.problemOf(date(type, value));
    }

    @Override
    public Object send(IColumnType<?> type, Object value) {
        return date(type, value);
    }

    @Override
    public Object receive(IColumnType<?> type, Object value) {
        return ConvertersKt.toKotlinLocalDate(SqlMoments.date(value));
    }

    @SuppressWarnings("unchecked") // the value is one of that type
    private static LocalDate date(IColumnType<?> type, Object value) {
        return value instanceof LocalDate date
                ? date
                : ConvertersKt.toJavaLocalDate(((LocalDateColumnType<Object>) type).toLocalDate(value));
    }
}
