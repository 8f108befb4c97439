package io.github.exposediris.core.table;

import io.github.exposediris.core.value.MomentRange;
import io.github.exposediris.core.value.SqlMoments;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** {@code TIME(digits)} as {@link LocalTime}. */
final class LocalTimeColumn extends FractionColumnType<LocalTime> {
    LocalTimeColumn(int digits) {
        super(digits);
    }

    @Override
    public String sqlType() {
        return "TIME(" + digits() + ")";
    }

    @Override
    public @Nullable String unfit(LocalTime value) {
        return MomentRange.problemOf(value, digits());
    }

    @Override
    public LocalTime valueFromDB(Object value) {
        return SqlMoments.time(value);
    }

    @Override
    public Object notNullValueToDB(LocalTime value) {
        return SqlMoments.text(value);
    }
}
