package io.github.exposediris.core.table;

import io.github.exposediris.core.value.CarriedType;
import io.github.exposediris.core.value.MomentRange;
import io.github.exposediris.core.value.SqlMoments;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jetbrains.exposed.v1.core.IDateColumnType;
import org.jspecify.annotations.Nullable;

/** {@code TIME(6)} as {@link LocalTime}, with its microseconds. */
final class LocalTimeColumn extends IrisColumnType<LocalTime> implements CarriedType<LocalTime>, IDateColumnType {
    @Override
    public String sqlType() {
        return "TIME(6)";
    }

    @Override
    public boolean getHasTimePart() {
        return true;
    }

    @Override
    public Class<?> driverClass() {
        return LocalTime.class;
    }

    @Override
    public @Nullable String unfit(LocalTime value) {
        return MomentRange.problemOf(value);
    }

    @Override
    public LocalTime valueFromDB(Object value) {
        return SqlMoments.time(value);
    }

    @Override
    public Object notNullValueToDB(LocalTime value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String nonNullValueToString(LocalTime value) {
        return "'" + SqlMoments.text(value) + "'";
    }
}
