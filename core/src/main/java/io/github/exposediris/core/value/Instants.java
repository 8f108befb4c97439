package io.github.exposediris.core.value;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.datetime.InstantColumnType;

/**
 * Instants, kept in UTC. Exposed would write the local time of the JVM, which is another instant to a program in another time zone, and
 * no instant at all in the hour that is skipped in spring.
 */
final class Instants extends MomentCarrier {
    /** Exposed asks the row for a {@link Timestamp}, and takes it for an instant. */
    @Override
    public Object receive(IColumnType<?> type, Object value) {
        return Timestamp.from(SqlMoments.moment(value).toInstant(ZoneOffset.UTC));
    }

    @Override
    @SuppressWarnings("unchecked") // the value is one of that type
    LocalDateTime moment(IColumnType<?> type, Object value) {
        if (value instanceof Instant instant) {
            return SqlMoments.utc(instant.getEpochSecond(), instant.getNano());
        }
        kotlin.time.Instant instant = ((InstantColumnType<Object>) type).toInstant(value);
        return SqlMoments.utc(instant.getEpochSeconds(), instant.getNanosecondsOfSecond());
    }
}
