package io.github.exposediris.core.table;

import io.github.exposediris.core.value.MomentRange;
import io.github.exposediris.core.value.SqlMoments;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** {@code TIMESTAMP} or {@code TIMESTAMP2} as {@link LocalDateTime}: no time zone takes part. */
final class LocalDateTimeColumn extends FractionColumnType<LocalDateTime> {
    LocalDateTimeColumn(int digits) {
        super(digits);
    }

    @Override
    public String sqlType() {
        return momentType();
    }

    @Override
    public @Nullable String unfit(LocalDateTime value) {
        return MomentRange.problemOf(value, digits());
    }

    @Override
    public LocalDateTime valueFromDB(Object value) {
        return SqlMoments.moment(value);
    }

    @Override
    public Object notNullValueToDB(LocalDateTime value) {
        return SqlMoments.text(value);
    }
}
