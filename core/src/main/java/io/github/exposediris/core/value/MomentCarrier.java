package io.github.exposediris.core.value;

import java.time.LocalDateTime;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/** What dates with times and instants have in common: both travel as the text of a date with its time. */
abstract class MomentCarrier implements Carrier {
    /** The date and time that is written for the value. */
    abstract LocalDateTime moment(IColumnType<?> type, Object value);

    @Override
    public final Class<?> driverClass() {
        return String.class;
    }

    @Override
    public final @Nullable String unsendable(IColumnType<?> type, Object value) {
        return MomentRange.problemOfYear(moment(type, value));
    }

    @Override
    public final @Nullable String unfit(IColumnType<?> type, Object value) {
        return MomentRange.problemOf(moment(type, value).toLocalDate());
    }

    /** As text, since the binary moments of a wire of PostgreSQL end at microseconds. */
    @Override
    public final Object send(IColumnType<?> type, Object value) {
        return SqlMoments.text(moment(type, value));
    }
}
