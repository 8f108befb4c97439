package io.github.exposediris.core.table;

import io.github.exposediris.core.value.CarriedType;
import io.github.exposediris.core.value.MomentRange;
import io.github.exposediris.core.value.SqlMoments;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jetbrains.exposed.v1.core.IDateColumnType;
import org.jspecify.annotations.Nullable;

/** {@code TIMESTAMP} as {@link LocalDateTime}, with its microseconds: no time zone takes part. */
final class LocalDateTimeColumn extends IrisColumnType<LocalDateTime> implements CarriedType<LocalDateTime>, IDateColumnType {
    @Override
    public String sqlType() {
        return "TIMESTAMP";
    }

    @Override
    public boolean getHasTimePart() {
        return true;
    }

    @Override
    public Class<?> driverClass() {
        return LocalDateTime.class;
    }

    @Override
    public @Nullable String unfit(LocalDateTime value) {
        return MomentRange.problemOf(value);
    }

    @Override
    public LocalDateTime valueFromDB(Object value) {
        return SqlMoments.moment(value);
    }

    @Override
    public Object notNullValueToDB(LocalDateTime value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String nonNullValueToString(LocalDateTime value) {
        return "'" + SqlMoments.text(value) + "'";
    }
}
