package io.github.exposediris.core.table;

import io.github.exposediris.core.value.CarriedType;
import io.github.exposediris.core.value.MomentRange;
import io.github.exposediris.core.value.SqlMoments;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jetbrains.exposed.v1.core.IDateColumnType;
import org.jspecify.annotations.Nullable;

/** {@code TIMESTAMP} in UTC as {@link Instant}, with its microseconds. */
final class InstantColumn extends IrisColumnType<Instant> implements CarriedType<Instant>, IDateColumnType {
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
    public @Nullable String unfit(Instant value) {
        return MomentRange.problemOf(utc(value));
    }

    /** A value that was only inserted is an instant already. */
    @Override
    public Instant valueFromDB(Object value) {
        return value instanceof Instant instant ? instant : SqlMoments.moment(value).toInstant(ZoneOffset.UTC);
    }

    @Override
    public Object notNullValueToDB(Instant value) {
        return utc(value).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String nonNullValueToString(Instant value) {
        return "'" + SqlMoments.text(utc(value)) + "'";
    }

    private static LocalDateTime utc(Instant value) {
        return SqlMoments.utc(value.getEpochSecond(), value.getNano());
    }
}
