package io.github.exposediris.core.value;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.datetime.InstantColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Instants, kept in UTC. Exposed would write the local time of the JVM, which is another instant to a program in another time zone, and
 * no instant at all in the hour that is skipped in spring.
 */
final class Instants implements Carrier {
    @Override
    public Class<?> driverClass() {
        return String.class;
    }

    @Override
    public @Nullable String unsendable(IColumnType<?> type, Object value) {
        return MomentRange.problemOfYear(utc(type, value));
    }

    @Override
    public @Nullable String unfit(IColumnType<?> type, Object value) {
        return MomentRange.problemOf(utc(type, value).toLocalDate());
    }

    /** As text, since the binary moments of a wire of PostgreSQL end at microseconds. */
    @Override
    public Object send(IColumnType<?> type, Object value) {
        return SqlMoments.text(utc(type, value));
    }

    /** Exposed asks the row for a {@link Timestamp}, and takes it for an instant. */
    @Override
    public Object receive(IColumnType<?> type, Object value) {
        return Timestamp.from(SqlMoments.moment(value).toInstant(ZoneOffset.UTC));
    }

    @SuppressWarnings("unchecked") // the value is one of that type
    private static LocalDateTime utc(IColumnType<?> type, Object value) {
        if (value instanceof Instant instant) {
            return SqlMoments.utc(instant.getEpochSecond(), instant.getNano());
        }
        kotlin.time.Instant instant = ((InstantColumnType<Object>) type).toInstant(value);
        return SqlMoments.utc(instant.getEpochSeconds(), instant.getNanosecondsOfSecond());
    }
}
