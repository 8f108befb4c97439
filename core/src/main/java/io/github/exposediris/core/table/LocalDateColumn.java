package io.github.exposediris.core.table;

import io.github.exposediris.core.value.CarriedType;
import io.github.exposediris.core.value.MomentRange;
import io.github.exposediris.core.value.SqlMoments;
import java.time.LocalDate;
import org.jetbrains.exposed.v1.core.IDateColumnType;
import org.jspecify.annotations.Nullable;

/** {@code DATE} as {@link LocalDate}, bound and read as such: no time zone takes part. */
final class LocalDateColumn extends IrisColumnType<LocalDate> implements CarriedType<LocalDate>, IDateColumnType {
    @Override
    public String sqlType() {
        return "DATE";
    }

    @Override
    public boolean getHasTimePart() {
        return false;
    }

    @Override
    public Class<?> driverClass() {
        return LocalDate.class;
    }

    @Override
    public @Nullable String unfit(LocalDate value) {
        return MomentRange.problemOf(value);
    }

    @Override
    public LocalDate valueFromDB(Object value) {
        return SqlMoments.date(value);
    }

    @Override
    public String nonNullValueToString(LocalDate value) {
        return "'" + value + "'";
    }
}
