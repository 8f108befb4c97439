package io.github.exposediris.core.table;

import io.github.exposediris.core.value.MomentRange;
import io.github.exposediris.core.value.SqlMoments;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** {@code TIMESTAMP} or {@code TIMESTAMP2} in UTC as {@link Instant}. */
final class InstantColumn extends FractionColumnType<Instant> {
    InstantColumn(int digits) {
        super(digits);
    }

    @Override
    public String sqlType() {
        return momentType();
    }

    @Override
    public @Nullable String unfit(Instant value) {
        return MomentRange.problemOf(utc(value), digits());
    }

    /** A value that was only inserted is an instant already. */
    @Override
    public Instant valueFromDB(Object value) {
        return value instanceof Instant instant ? instant : SqlMoments.moment(value).toInstant(ZoneOffset.UTC);
    }

    @Override
    public Object notNullValueToDB(Instant value) {
        return SqlMoments.text(utc(value));
    }

    private static LocalDateTime utc(Instant value) {
        return SqlMoments.utc(value.getEpochSecond(), value.getNano());
    }
}
